import type { BilingualText } from '#kernel';
import type { LogRow } from './log.store.js';

/** One act as auditors see it: who, what, when, why and how much, by pseudonyms and references. No content. */
export interface PlainLogLine {
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
  fields: string[];
  recipients: BilingualText[];
}

export interface LogLine extends PlainLogLine {
  /** Random tags that stand for citizens. */
  subjects: string[];
}

/** Without the tags: for what is read or taken away, where a number is enough. */
export function plainLine(row: LogRow): PlainLogLine {
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
    fields: row.fields,
    recipients: row.recipients.map(({ da, en }) => ({ da, en })),
  };
}

export const logLine = (row: LogRow): LogLine => ({ ...plainLine(row), subjects: row.subjects });

export const named = (da: string | null, en: string | null): BilingualText | null => (da === null || en === null ? null : { da, en });
