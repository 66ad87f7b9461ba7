import { type CaseWarning, mayHandleCases, newCase, oneBeginningAtATime, storeCase } from '#cases';
import { settleDraftAsSent } from '#drafts';
import { isRefusal, type Refusal } from '#kernel';
import { newConsent, storeConsents } from '#legal-basis';
import { operation } from '#operation';
import { receiptMac } from '#receipts';
import { whatPartsServe } from './domain/what-parts-serve.js';
import { findForSubmission, instead } from './find-for-submission.js';
import { submittedView } from './http/submission.view.js';
import { partStore } from './part.store.js';
import { planSubmission, type Submission } from './plan-submission.js';
import { referralStore } from './referral.store.js';
import { prepareSending, recipientsOf, type Sent, sentBefore, sentNow, storeSending } from './sending.js';

export interface SubmitReferral extends Submission {
  referralId: string;
  /** See `ToSend`. */
  salt: string;
}

export interface Submitted extends Sent {
  caseId: string;
  caseReference: string;
  warnings: CaseWarning[];
  tags: string[];
}

/**
 * One act for all of one incident: the case, the answers about consent, and the parts to their contact points. There is
 * no moment in which a child stands in a recorded case whose referral never went: all of it is there, or nothing is and
 * whoever pressed the button knows. The same again, after an answer that was lost, gets the same receipt.
 */
export const submitReferral = operation({
  name: 'referral.submit',
  verb: 'disclosure',
  purpose: (input: SubmitReferral) => whatPartsServe(input.parts),
  about: (input) => ({ scope: 'case', kind: 'case', id: input.caseId }),
  find: async (tx, asked) => {
    const { input, actor } = asked;
    const [, found, first, sofar] = await Promise.all([
      // First in the breath: a repetition waits for the act that it repeats, and then finds its receipt.
      oneBeginningAtATime(tx, input.caseId),
      findForSubmission(tx, asked),
      referralStore.find(tx, input.referralId, actor.unitId),
      partStore.ofReferral(tx, input.referralId, actor.unitId),
    ]);
    return { ...found, first, sofar };
  },
  may: (actor) => mayHandleCases(actor),
  run: async (tx, running): Promise<Submitted | Refusal> => {
    const { input: { referralId, salt, ...said }, found, found: { file, first, sofar }, actor, now } = running;
    const { caseId } = said;
    const mac = receiptMac(salt, said);
    const plan = planSubmission({ ...said, referralId }, found, { senderRole: actor.role, now: first?.sentAt ?? now });
    const { incident, warnings, composed, problems: [problem] } = plan;
    if (first !== undefined && file !== undefined) {
      const sent = sentBefore(first, { mac, wanted: said.parts }, sofar, composed);
      return isRefusal(sent) ? sent : { ...sent, caseId, caseReference: file.file.reference, warnings, tags: sent.parts.map((part) => part.subjectTag) };
    }
    if (problem !== undefined) return problem;
    const unsettled = await settleDraftAsSent(tx, { ...instead(said, actor), now });
    if (unsettled !== null) return unsettled;

    const made = newCase(caseId, incident, running);
    const consents = said.consents.map((heard) => newConsent(made.key, caseId, heard.id, heard, now));
    const tagOf = (personId: string): string | undefined => made.persons.find((person) => person.id === personId)?.subjectTag;
    const sending = await prepareSending({ referralId, caseId, salt, mac, caseKey: made.key, tagOf, composed }, running);
    // One breath, the case's row first: everything else may only be laid under a case that one has.
    await Promise.all([storeCase(tx, made), storeConsents(tx, actor, caseId, consents), storeSending(tx, sending)]);
    return { ...sentNow(sending, composed), caseId, caseReference: made.file.reference, warnings, tags: made.persons.map((person) => person.subjectTag) };
  },
  view: submittedView,
  trace: (result) => ({ subjects: result.tags, recipients: recipientsOf(result) }),
});
