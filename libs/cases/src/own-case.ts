import type { Tx } from '#platform';
import type { DataKey, Sealing } from '#sealing';
import { caseStore } from './case.store.js';
import { caseKey } from './sealed-case.js';

/** A case of the unit, without anything that stands in it. */
export interface OwnCase {
  reference: string;
  /** Unwraps the case's key. Once per operation: unwraps are counted against audited acts. */
  key(sealing: Sealing): DataKey;
}

/** The actor's unit's own case by its reference and its key, or undefined where there is none of theirs. */
export async function ownCase(tx: Tx, caseId: string, unitId: string): Promise<OwnCase | undefined> {
  const file = await caseStore.keyOf(tx, caseId, unitId);
  return file && { reference: file.reference, key: (sealing) => caseKey(sealing, file) };
}
