import type { Tx } from '#platform';
import { caseStore } from './case.store.js';

/**
 * Waits until no other act begins this case: submits it, or begins the draft that it would become. Held until the act ends;
 * a row could not be locked, for there is none yet.
 */
export async function oneBeginningAtATime(tx: Tx, caseId: string): Promise<void> {
  await caseStore.lockBeginning(tx, caseId);
}
