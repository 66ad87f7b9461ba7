import { type ContactPoint, contactPointById } from '#directory';
import { type FeedbackCode, isRefusal, refuse } from '#kernel';
import { activatedTables, lastDisclosedTo, recordDisclosures, tableInForce } from '#legal-basis';
import { operation } from '#operation';
import type { ActOnPart } from './act-on-part.js';
import { mayHandlePart } from './domain/may-handle-part.js';
import { canBeAnswered } from './domain/next-acts.js';
import { movedView } from './http/moved.view.js';
import { judgeAnswer } from './judge-answer.js';
import { changedMeanwhile, notePart } from './part-moves.js';
import type { PartRow } from './part.row.js';
import { partStore } from './part.store.js';

/** A part and whom something about it was told to. */
interface Told {
  part: PartRow;
  recipient: ContactPoint | undefined;
}

/**
 * The typed answer to the police: for a child's part followed up yes or no, nothing else; for an adult's part contact
 * made or declined, and only if that adult's consent names it. The basis table is asked like for every other disclosure.
 */
export const giveFeedback = operation({
  name: 'part.give-feedback',
  verb: 'disclosure',
  purpose: () => 'case_handling',
  about: (input: ActOnPart & { feedback: FeedbackCode }) => ({ scope: 'case', kind: 'part', id: input.partId }),
  find: async (tx, { input, actor }) => {
    const [part, tables, given] = await Promise.all([partStore.findForReceiver(tx, input.partId, actor.unitId), activatedTables(tx), lastDisclosedTo(tx, input.partId, actor.unitId)]);
    return part === undefined ? undefined : { part, tables, given };
  },
  may: (actor, { part }) => mayHandlePart(actor, part),
  run: async (tx, running) => {
    const { found: { part: found, tables, given }, input, actor, now } = running;
    const conflict = await changedMeanwhile(tx, found, input.version, actor);
    if (conflict !== null) return conflict;
    if (!canBeAnswered(found.state)) return refuse('wrong-state', { state: found.state });
    const isForChild = input.feedback === 'followed_up' || input.feedback === 'not_followed_up';
    if (isForChild !== (found.kind === 'child') || !found.feedbackCovered) return refuse('feedback-not-covered-by-consent');
    const item = found.kind === 'child' ? 'notifier-feedback' : 'contact-feedback';
    const disclosure = judgeAnswer({ part: found, matter: 'answer', items: [item] }, { table: tableInForce(tables, now), actor, recipientKind: 'police_unit', consentUntil: given.consentUntil, now });
    if (isRefusal(disclosure)) return disclosure;
    await recordDisclosures(tx, actor, { caseId: found.caseId, at: now }, [disclosure]);
    const part = await notePart(tx, running, found, 'give_feedback', { feedback: input.feedback });
    return { part, recipient: await contactPointById(tx, part.senderUnitId) };
  },
  view: ({ part }: Told) => movedView(part),
  trace: ({ part, recipient }) => ({ subjects: [part.subjectTag], recipients: recipient === undefined ? [] : [recipient.organisationId] }),
});
