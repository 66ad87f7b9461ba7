import type { BilingualText } from '#kernel';
import { operation } from '#operation';
import { aboutTheLog, isAuditor, type LogSight, sightOf } from './auditors-only.js';
import { type ListLookRow, listLookRows } from './list-look.store.js';
import { type Counted, countedOf } from './log-filter.js';
import { named, type PlainLogLine, plainLine } from './log-line.js';
import { countLogRows, type LogRow, searchLogRows } from './log.store.js';

/** How often somebody saw a list in which a person of the case or part stood by name. */
export interface ListLooks {
  operation: string;
  actor: string | null;
  organisation: BilingualText | null;
  unit: BilingualText | null;
  looks: number;
  firstAt: string;
  lastAt: string;
}

export interface Accesses extends Counted {
  /** The newest thousand, newest first. */
  entries: PlainLogLine[];
  lists: ListLooks[];
  sight: LogSight;
}

const mostEntries = 1000;

interface Found {
  rows: LogRow[];
  counted: number;
  lists: ListLookRow[];
}

/**
 * Who saw or did what with a case or a part, by its reference: every act on it, and how often its persons stood by name
 * in somebody's list. An inbox is looked at all day long, so lists are counted and not told one by one.
 */
export const listAccesses = operation<{ reference: string }, true, Found, Accesses>({
  name: 'log.list-accesses',
  verb: 'consultation',
  purpose: () => 'access_review',
  about: aboutTheLog,
  find: async () => true,
  may: isAuditor,
  run: async (tx, { input: { reference } }) => {
    const [rows, counted, lists] = await Promise.all([searchLogRows(tx, { reference }, mostEntries), countLogRows(tx, { reference }), listLookRows(tx, reference)]);
    return { rows, counted, lists };
  },
  view: ({ rows, counted, lists }, actor) => ({ entries: rows.map(plainLine), ...countedOf(counted), lists: lists.map(looksOf), sight: sightOf(actor) }),
  detail: ({ reference }) => ({ reference }),
});

const looksOf = (row: ListLookRow): ListLooks => ({
  operation: row.operation,
  actor: row.actorPseudonym,
  organisation: named(row.organisationDa, row.organisationEn),
  unit: named(row.unitDa, row.unitEn),
  looks: row.looks,
  firstAt: row.firstAt.toISOString(),
  lastAt: row.lastAt.toISOString(),
});
