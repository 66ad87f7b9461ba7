import { currentCorrelationId } from '../http/correlation-id.js';
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
  /* sql */ `insert into platform.outbox (id, kind, unit_id, about_id, correlation_id)
             select fact.*, $5::uuid from unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[]) as fact`,
);

/** Puts facts into the outbox of the running transaction: they leave if and only if it commits. Each carries the
 * name of the request, so that what does not arrive is found in the logs of all three processes. */
export async function putIntoOutbox(tx: Tx, facts: OutboxFact[]): Promise<void> {
  if (facts.length === 0) return;
  await change(tx, insertFacts, [
    facts.map((fact) => fact.id),
    facts.map((fact) => fact.kind),
    facts.map((fact) => fact.unitId),
    facts.map((fact) => fact.aboutId),
    currentCorrelationId() ?? null,
  ]);
}
