import { operation } from '#operation';
import { aboutTheLog, isAuditor, type LogSight, sightOf } from './auditors-only.js';
import { type Counted, countedOf, type LogFilter, type LogPosition } from './log-filter.js';
import { type LogLine, logLine } from './log-line.js';
import { countLogRows, type LogRow, searchLogRows } from './log.store.js';

export interface SearchLog extends LogFilter {
  before?: LogPosition;
  limit?: number;
}

export interface LogPage extends Counted {
  entries: LogLine[];
  /** Hand this back as `before` for older ones; null when there are none. */
  next: LogPosition | null;
  sight: LogSight;
}

const mostLines = 200;

interface Found {
  rows: LogRow[];
  limit: number;
  counted: number;
}

/**
 * Searches the log. An auditor sees what staff of the own organisation did and what was disclosed to it; an auditor
 * of the supervisory authority sees all. Reading the log leaves its own pair, like everything.
 */
export const searchLog = operation<SearchLog, true, Found, LogPage>({
  name: 'log.search',
  verb: 'consultation',
  purpose: () => 'access_review',
  about: aboutTheLog,
  // Nothing to find: the rows are read after `may` has let the actor on.
  find: async () => true,
  may: isAuditor,
  run: async (tx, { input: { before, limit = mostLines, ...filter } }) => {
    // One more than asked for tells whether there are older ones.
    const [rows, counted] = await Promise.all([searchLogRows(tx, filter, limit + 1, before), countLogRows(tx, filter)]);
    return { rows, limit, counted };
  },
  view: ({ rows, limit, counted }, actor) => {
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      entries: shown.map(logLine),
      next: last === undefined ? null : { openedAt: last.openedAt, entryId: last.entryId },
      ...countedOf(counted),
      sight: sightOf(actor),
    };
  },
  // What an auditor looked for is itself something to review: about whom, by which reference.
  detail: ({ before: _before, limit: _limit, ...filter }) => filter,
});
