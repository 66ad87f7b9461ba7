import { type BilingualText, refuse } from '#kernel';
import { operation } from '#operation';
import { type LogFilter, type LogRow, searchLogRows } from './log.store.js';

export type SearchLog = Omit<LogFilter, 'limit'> & { limit?: number };

/** One act as auditors see it: who, what, when, why and whose data, by pseudonyms and references. No content. */
export interface LogLine {
  entryId: string;
  openedAt: string;
  operation: string;
  verb: string;
  purpose: string;
  /** Null for a job of the system, and for the web where nobody knows who it was. */
  actor: string | null;
  organisation: BilingualText | null;
  unit: BilingualText | null;
  aboutKind: string;
  reference: string | null;
  /** Null while the act is going on. */
  outcome: string | null;
  code: string | null;
  subjectCount: number;
  /** Random tags that stand for citizens. */
  subjects: string[];
  fields: string[];
  recipients: BilingualText[];
}

export interface LogPage {
  entries: LogLine[];
  /** Hand this back as `before` for older ones; null when there are none. */
  next: { openedAt: string; entryId: string } | null;
}

const mostLines = 200;

interface Found {
  rows: LogRow[];
  limit: number;
}

/**
 * Searches the log. An auditor sees what staff of the own organisation did and what was disclosed to it; an auditor
 * of the supervisory authority sees all. Reading the log leaves its own pair, like everything.
 */
export const searchLog = operation<SearchLog, true, Found, LogPage>({
  name: 'log.search',
  verb: 'consultation',
  purpose: () => 'access_review',
  // Only an auditor's entry opens the log to row security, whatever happens later.
  about: (_input, actor) => {
    if (actor.role !== 'auditor') return { scope: 'none' };
    return { scope: actor.organisationKind === 'oversight' ? 'log-of-all' : 'log' };
  },
  // Nothing to find: the rows are read after `may` has let the actor on.
  find: async () => true,
  may: (actor) => actor.role === 'auditor' || refuse('not-allowed'),
  run: async (tx, { input }) => {
    const limit = input.limit ?? mostLines;
    // One more than asked for tells whether there are older ones.
    return { rows: await searchLogRows(tx, { ...input, limit: limit + 1 }), limit };
  },
  view: ({ rows, limit }) => {
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return { entries: shown.map(lineOf), next: last === undefined ? null : { openedAt: last.openedAt, entryId: last.entryId } };
  },
});

function lineOf(row: LogRow): LogLine {
  return {
    entryId: row.entryId,
    openedAt: row.openedAt,
    operation: row.operation,
    verb: row.verb,
    purpose: row.purpose,
    actor: row.actorPseudonym,
    organisation: named(row.organisationDa, row.organisationEn),
    unit: named(row.unitDa, row.unitEn),
    aboutKind: row.aboutKind,
    reference: row.reference,
    outcome: row.outcome,
    code: row.code,
    subjectCount: row.subjects.length,
    subjects: row.subjects,
    fields: row.fields,
    recipients: row.recipients.map(({ da, en }) => ({ da, en })),
  };
}

const named = (da: string | null, en: string | null): BilingualText | null => (da === null || en === null ? null : { da, en });
