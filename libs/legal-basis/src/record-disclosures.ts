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

/** What a unit was last given of a part. */
export interface Given {
  /** Item by item, with the bases it was given on. Nothing where it was given before bases were kept. */
  items: NamedItem[];
  /** When the consent that it was given on ends at the latest. */
  consentUntil: Date | null;
}

/** What a unit was last given of a part: all that it knows of the basis that it goes on. */
export async function lastDisclosedTo(tx: Tx, aboutId: string, unitId: string): Promise<Given> {
  const found = await disclosureStore.lastItems(tx, aboutId, unitId);
  return { items: found.map(({ itemClass, basis, processingBasis }) => ({ itemClass, basis, processingBasis })), consentUntil: found[0]?.consentUntil ?? null };
}
