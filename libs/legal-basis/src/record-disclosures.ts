import type { Actor } from '#kernel';
import type { Tx } from '#platform';
import { disclosureStore } from './disclosure.store.js';
import type { Disclosure, NamedItem } from './domain/disclosure.js';

/**
 * Records what leaves with the basis of each item, in the transaction in which it leaves. The database takes no item whose
 * cell the table of that version does not list: this is the second lock beside the judge, and asks nobody.
 */
export async function recordDisclosures(tx: Tx, actor: Actor, about: { caseId: string; at: Date }, disclosures: readonly Disclosure[]): Promise<void> {
  if (disclosures.length === 0) return;
  await disclosureStore.insert(tx, { districtId: actor.districtId, unitId: actor.unitId, by: actor.id, ...about }, disclosures);
}

/** What a unit was last given of a part, item by item, with the bases it was given on. */
export function lastDisclosedTo(tx: Tx, aboutId: string, unitId: string): Promise<NamedItem[]> {
  return disclosureStore.lastItems(tx, aboutId, unitId);
}
