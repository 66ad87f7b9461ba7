import type { Tx } from '#platform';
import { consentStore } from './consent.store.js';
import type { Consent, EndCause } from './domain/consent.js';
import { expiryWarningStore } from './expiry-warning.store.js';
import type { ContinuingBasis, EndingConsent, OwnConsent } from './ending-consent.js';

/** The unit's own recorded consents in a case, oldest first. None of them ends before the act that asks has ended. */
export function consentsOfCase(tx: Tx, caseId: string, unitId: string): Promise<Consent[]> {
  return consentStore.holdOfCase(tx, caseId, unitId);
}

/** A consent that an act is about to end: whoever is sending on it is waited for. */
export function consentToEnd(tx: Tx, caseId: string, consentId: string): Promise<OwnConsent | undefined> {
  return consentStore.lockForEnd(tx, caseId, consentId);
}

/** One of the unit's own consents, to be looked at. */
export function consentForReading(tx: Tx, consentId: string, caseId: string, unitId: string): Promise<OwnConsent | undefined> {
  return consentStore.readForUnit(tx, consentId, caseId, unitId);
}

/** Consents of a case whose time is up and that nobody has ended yet, held as by `consentToEnd`. */
export function consentsToExpire(tx: Tx, caseId: string): Promise<EndingConsent[]> {
  return consentStore.lockExpired(tx, caseId);
}

/** Ends a consent now. Nothing is retroactive: what was sent under it was sent rightly. */
export async function endOneConsent(tx: Tx, { id, caseId }: EndingConsent, ended: { at: Date; cause: EndCause; by: string }): Promise<void> {
  await Promise.all([consentStore.end(tx, caseId, id, ended), expiryWarningStore.end(tx, id, caseId, ended.at)]);
}

/** When the next consent of a case expires, of those that have not ended. */
export async function nextExpiry(tx: Tx, caseId: string): Promise<Date | undefined> {
  return (await consentStore.nextExpiry(tx, caseId))?.at ?? undefined;
}

/** On what an authority may go on, of the bases that hold at that instant. */
export function continuingBases(tx: Tx, at: Date): Promise<ContinuingBasis[]> {
  return consentStore.continuingBases(tx, at);
}

/**
 * Until when it must be answered that a consent has ended: elapsed days, as many as the setting in force says.
 * @throws Error when no setting is in force, which is a fault of the installation
 */
export async function answerDueAt(tx: Tx, endedAt: Date): Promise<Date> {
  const period = await consentStore.period(tx, 'consent_end_answer_days', endedAt);
  if (period === undefined) throw new Error('no setting says how long an answer to an ended consent may take');
  return new Date(endedAt.getTime() + period.value * 24 * 60 * 60 * 1000);
}
