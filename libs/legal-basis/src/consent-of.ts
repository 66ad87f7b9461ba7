import type { Tx } from '#platform';
import { consentStore } from './consent.store.js';
import type { Consent } from './domain/consent.js';

/** The unit's own recorded consents in a case, oldest first. */
export function consentsOfCase(tx: Tx, caseId: string, unitId: string): Promise<Consent[]> {
  return consentStore.ofCase(tx, caseId, unitId);
}

/** Ends a consent now. Nothing is retroactive: what was sent under it was sent rightly. */
export async function withdrawConsent(tx: Tx, consentId: string, caseId: string, unitId: string, at: Date): Promise<void> {
  await consentStore.withdraw(tx, consentId, caseId, unitId, at);
}
