import { mayHandleCases, openOwnCase } from '#cases';
import { refuse } from '#kernel';
import type { EndCause } from '#legal-basis';
import { operation } from '#operation';
import { carryOutEnd } from './carry-out-end.js';
import { endDutyStore } from './end-duty.store.js';
import { endingPartStore } from './ending-part.store.js';
import { findConsentToEnd } from './find-consent-to-end.js';
import { consentAnswersView } from './http/end-of-consent.view.js';

export interface EndConsent {
  caseId: string;
  consentId: string;
  cause: Exclude<EndCause, 'expired'>;
}

/**
 * One act ends a consent: the person takes it back, or what it was given for is done. Nothing more goes out on it from this
 * instant, and everybody who was given something owes an answer. It needs no reason: taking back is as easy as giving.
 */
export const endConsent = operation({
  name: 'consent.end',
  verb: 'alteration',
  purpose: () => 'victim_support_referral',
  about: (input: EndConsent) => ({ scope: 'case', kind: 'case', id: input.caseId }),
  find: async (tx, { input, actor, sealing }) => {
    const [file, { consent, parts }] = await Promise.all([openOwnCase(tx, input.caseId, actor.unitId, sealing), findConsentToEnd(tx, input.caseId, input.consentId)]);
    return file === undefined || consent === undefined ? undefined : { file, consent, parts };
  },
  may: (actor) => mayHandleCases(actor),
  run: async (tx, { found: { file, consent, parts }, input, actor, now }) => {
    if (consent.answer !== 'given' || consent.endedAt !== null) return refuse('consent-ended-already');
    await carryOutEnd(tx, { at: now, cause: input.cause, by: actor.id }, consent, parts);
    const [duties, ended] = await Promise.all([endDutyStore.ofConsent(tx, consent.id, consent.caseId, actor.unitId), endingPartStore.onConsent(tx, consent.caseId, consent.id)]);
    return { consent: { ...consent, endedAt: now, endCause: input.cause }, duties, parts: ended, now, tag: file.tagOf(consent.personId) };
  },
  view: consentAnswersView,
  trace: ({ tag }) => ({ subjects: tag === undefined ? [] : [tag] }),
});
