import { change, statement, type Tx } from './tx.js';

/** A fact for the outside, written where it becomes true and delivered by the worker. Ids only. */
export interface OutboxFact {
  id: string;
  kind: `${string}.${string}`;
  unitId: string;
  aboutId: string;
}

const insertFacts = statement(
  'outbox.insert',
  /* sql */ `insert into platform.outbox (id, kind, unit_id, about_id)
             select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[])`,
);

/** Puts facts into the outbox of the running transaction: they leave if and only if it commits. */
export async function putIntoOutbox(tx: Tx, facts: OutboxFact[]): Promise<void> {
  if (facts.length === 0) return;
  await change(tx, insertFacts, [
    facts.map((fact) => fact.id),
    facts.map((fact) => fact.kind),
    facts.map((fact) => fact.unitId),
    facts.map((fact) => fact.aboutId),
  ]);
}
