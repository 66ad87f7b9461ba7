import { type Actor, uuidv7 } from '#kernel';
import type { TestDatabase } from '../harness/test-database.js';

export interface ActDone {
  by: Actor;
  operation: string;
  /** RFC 3339. */
  at: string;
  about?: { id: string; caseId: string; kind: string };
  /** Organisations that something was disclosed to. */
  recipients?: string[];
}

/** An act that was done and closed, put straight into the log. Gives the entry's id. */
export async function anActDone(database: TestDatabase, { by, operation, at, about, recipients = [] }: ActDone): Promise<string> {
  const id = uuidv7();
  await database.asSuperuser(
    `insert into audit.entry (id, opened_at, actor_id, organisation_id, unit_id, operation, verb, purpose, scope_kind, scope_id, about_kind, about_id)
     values ($1, $2, $3, $4, $5, $6, 'consultation', 'case_handling', $7, $8, $9, $10)`,
    [id, at, by.id, by.organisationId, by.unitId, operation, about ? 'case' : 'none', about?.caseId, about?.kind ?? 'none', about?.id],
  );
  await database.asSuperuser(
    `insert into audit.closing (entry_id, organisation_id, outcome, subjects, fields, recipients) values ($1, $2, 'answered', $3, '{name}', $4)`,
    [id, by.organisationId, [uuidv7()], recipients],
  );
  return id;
}

/** The reference by which a case, or a part of it, is known to the log. */
export async function aReference(database: TestDatabase, aboutId: string, caseId: string, reference: string): Promise<void> {
  await database.asSuperuser('insert into audit.reference (about_id, case_id, reference) values ($1, $2, $3)', [aboutId, caseId, reference]);
}

export interface LastAct {
  scope: string;
  outcome: string;
  code: string | null;
}

/** How the last closed act of that name went. */
export async function lastAct(database: TestDatabase, operation: string): Promise<LastAct | undefined> {
  const [last] = await database.asSuperuser<LastAct>(
    `select e.scope_kind as scope, c.outcome, c.code from audit.entry e join audit.closing c on c.entry_id = e.id
      where e.operation = $1 order by e.opened_at desc limit 1`,
    [operation],
  );
  return last;
}

/** Every pair of that name about one thing, oldest first. */
export async function entriesAbout(database: TestDatabase, aboutId: string, operation: string) {
  return await database.asSuperuser<LastAct & { subjects: string[]; fields: string[]; organisation: string }>(
    `select c.outcome, c.code, c.subjects, c.fields, e.organisation_id as organisation from audit.entry e left join audit.closing c on c.entry_id = e.id
      where e.about_id = $1 and e.operation = $2 order by e.opened_at`,
    [aboutId, operation],
  );
}
