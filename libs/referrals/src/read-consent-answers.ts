import { mayHandleCases, openOwnCase } from '#cases';
import { consentForReading } from '#legal-basis';
import { operation } from '#operation';
import { endDutyStore } from './end-duty.store.js';
import { endingPartStore } from './ending-part.store.js';
import { consentAnswersView } from './http/end-of-consent.view.js';

/** What became of what was given on a consent: per recipient its role, its answer and when. The person can be given it. */
export const readConsentAnswers = operation({
  name: 'consent.read-answers',
  verb: 'consultation',
  purpose: () => 'victim_support_referral',
  about: (input: { caseId: string; consentId: string }) => ({ scope: 'case', kind: 'case', id: input.caseId }),
  find: async (tx, { input, actor, sealing }) => {
    const [file, consent, duties, parts] = await Promise.all([
      openOwnCase(tx, input.caseId, actor.unitId, sealing),
      consentForReading(tx, input.consentId, input.caseId, actor.unitId),
      endDutyStore.ofConsent(tx, input.consentId, input.caseId, actor.unitId),
      endingPartStore.onConsent(tx, input.caseId, input.consentId),
    ]);
    return file === undefined || consent === undefined ? undefined : { file, consent, duties, parts };
  },
  may: (actor) => mayHandleCases(actor),
  run: async (_tx, { found: { file, consent, duties, parts }, now }) => ({ consent, duties, parts, now, tag: file.tagOf(consent.personId) }),
  view: consentAnswersView,
  trace: ({ tag }) => ({ subjects: tag === undefined ? [] : [tag] }),
});
