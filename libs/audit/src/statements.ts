import type { Statement } from '#platform';
import { statement } from '#platform';
import type { Closing, Opening } from './entry.js';

/** Opens an entry; the row holds the database's time, which is the `now` of the act. */
export const openEntry: Statement<{ now: Date }> = statement(
  'audit.open',
  /* sql */ `select audit.open($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) as now`,
);

// A job of the worker belongs to no organisation and is party to nothing; a program of ours may know whose person it was.
const nobody = '00000000-0000-0000-0000-000000000000';

export function openingValues(opening: Opening): unknown[] {
  const { actor } = opening;
  return [
    opening.id,
    actor.id,
    actor.kind === 'system' ? nobody : (actor.organisationId ?? nobody),
    actor.kind === 'staff' ? actor.unitId : nobody,
    opening.operation,
    opening.verb,
    opening.purpose,
    opening.scope,
    opening.aboutKind,
    opening.aboutId,
  ];
}

/** Names the entry that this transaction acts under. Raises unless it is open, fresh, committed and of this backend. */
export const enterEntry: Statement<never> = statement('audit.enter', /* sql */ `select audit.enter($1)`);

export const closeEntry: Statement<never> = statement(
  'audit.close',
  /* sql */ `select audit.close($1, $2, $3, $4, $5, $6, $7)`,
);

export function closingValues(closing: Closing): unknown[] {
  return [
    closing.entryId,
    closing.outcome,
    closing.code,
    closing.subjects,
    closing.fields,
    closing.recipients,
    closing.details,
  ];
}

/** For the worker: closes entries of acts that crashed, and gives their number. */
export const closeAbandonedEntries: Statement<{ closed: number }> = statement(
  'audit.close-abandoned',
  /* sql */ `select audit.close_abandoned() as closed`,
);
