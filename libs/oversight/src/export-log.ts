import { operation } from '#operation';
import { aboutTheLog, isAuditor } from './auditors-only.js';
import { type Counted, countedOf, type LogFilter, mostCounted } from './log-filter.js';
import { type PlainLogLine, plainLine } from './log-line.js';
import { type LogRow, searchLogRows } from './log.store.js';

export interface LogExport extends Counted {
  entries: PlainLogLine[];
}

/**
 * Lines of the log to be taken away, the newest `mostCounted` of those that a filter lets through. An operation of its own,
 * so that a copy that left the house is told from a look at the log.
 */
export const exportLog = operation<LogFilter, true, LogRow[], LogExport>({
  name: 'log.export',
  verb: 'consultation',
  purpose: () => 'access_review',
  about: aboutTheLog,
  find: async () => true,
  may: isAuditor,
  run: (tx, { input }) => searchLogRows(tx, input, mostCounted + 1),
  view: (rows) => ({ entries: rows.slice(0, mostCounted).map(plainLine), ...countedOf(rows.length) }),
  detail: (filter) => filter,
});
