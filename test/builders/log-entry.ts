import { type Actor, type AuditVerb, uuidv7 } from '#kernel';
import type { TestDatabase } from '../harness/test-database.js';

export interface ActDone {
  by: Actor;
  operation: string;
  /** RFC 3339. */
  at: string;
  about?: { id: string; caseId: string; kind: string };
  /** Organisations that something was disclosed to. */
  recipients?: string[];
  verb?: AuditVerb;
  /** A look at a list of the unit. */
  isList?: boolean;
  /** How it ended; null while it goes on. */
  outcome?: 'answered' | 'refused' | 'failed' | 'abandoned' | null;
  code?: string;
  /** Tags of the citizens whose data it showed; one that nobody else has unless told otherwise. */
  subjects?: string[];
  fields?: string[];
}

/** An act that was done and closed, put straight into the log; a look that was answered unless told otherwise. Gives the entry's id. */
export async function anActDone(database: TestDatabase, act: ActDone): Promise<string> {
  const { by, operation, at, about, recipients = [], verb = 'consultation', isList = false, outcome = 'answered', code = null, subjects = [uuidv7()], fields = ['name'] } = act;
  const id = uuidv7();
  const scope = about ? 'case' : isList ? 'list' : 'none';
  await database.asSuperuser(
    `insert into audit.entry (id, opened_at, actor_id, organisation_id, unit_id, operation, verb, purpose, scope_kind, scope_id, about_kind, about_id)
     values ($1, $2, $3, $4, $5, $6, $11, 'case_handling', $7, $8, $9, $10)`,
    [id, at, by.id, by.organisationId, by.unitId, operation, scope, about?.caseId ?? (isList ? by.unitId : null), about?.kind ?? scope, about?.id, verb],
  );
  if (outcome === null) return id;
  await database.asSuperuser(
    `insert into audit.closing (entry_id, organisation_id, outcome, code, subjects, fields, recipients) values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, by.organisationId, outcome, code, subjects, fields, recipients],
  );
  return id;
}

/** The same act so many times more, a second apart and never closed. */
export async function anActRepeated(database: TestDatabase, entryId: string, times: number): Promise<void> {
  await database.asSuperuser(
    `insert into audit.entry (id, opened_at, actor_id, organisation_id, unit_id, operation, verb, purpose, scope_kind, scope_id, about_kind, about_id)
     select gen_random_uuid(), opened_at + n * interval '1 second', actor_id, organisation_id, unit_id, operation, verb, purpose, scope_kind, scope_id, about_kind, about_id
       from audit.entry, generate_series(1, $2::integer) n where id = $1`,
    [entryId, times],
  );
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
