import { consentToEnd, type OwnConsent } from '#legal-basis';
import type { Tx } from '#platform';
import { type EndingPart, endingPartStore } from './ending-part.store.js';

/**
 * A consent and the parts that rest on it, held until the act has ended. Parts first, as whoever sends one again does; then
 * the consent, which waits for those who are sending on it; then the parts once more, with what has just been sent.
 */
export async function findConsentToEnd(tx: Tx, caseId: string, consentId: string): Promise<{ consent: OwnConsent | undefined; parts: EndingPart[] }> {
  const [, consent, parts] = await Promise.all([
    endingPartStore.lockOnConsent(tx, caseId, consentId),
    consentToEnd(tx, caseId, consentId),
    endingPartStore.lockOnConsent(tx, caseId, consentId),
  ]);
  return { consent, parts };
}
