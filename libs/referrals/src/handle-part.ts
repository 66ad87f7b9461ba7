import { type ContactPoint, contactPointById } from '#directory';
import { type Actor, type FeedbackCode, isRefusal, refuse, type ReturnReason } from '#kernel';
import { operation } from '#operation';
import { seal } from '#sealing';
import { mayHandlePart } from './domain/may-handle-part.js';
import { mayReceivePart } from './domain/who-may-receive.js';
import { movedView } from './http/moved.view.js';
import { listingStore } from './listing.store.js';
import type { ActOnPart } from './open-part.js';
import { changedMeanwhile, movePart, notePart } from './part-moves.js';
import type { PartRow } from './part.row.js';
import { partStore } from './part.store.js';
import { referralStore } from './referral.store.js';
import { partKey, partPlace } from './sealed-part.js';

/** The contact point sends a part back: it is open at the sender's unit again, with its clock running. */
export const returnPart = operation({
  name: 'part.return',
  verb: 'alteration',
  purpose: () => 'case_handling',
  about: (input: ActOnPart & { reason: ReturnReason }) => ({ scope: 'case', kind: 'part', id: input.partId }),
  find: (tx, { input, actor }) => partStore.findForReceiver(tx, input.partId, actor.unitId),
  may: (actor, part) => mayHandlePart(actor, part),
  run: async (tx, running) => {
    const { found, input } = running;
    const { actor } = running;
    const conflict = await changedMeanwhile(tx, found, input.version, actor);
    if (conflict !== null) return conflict;
    // Returning ends the sight: this contact point has no part in it any more.
    const [, returned] = await Promise.all([
      listingStore.remove(tx, found.id, actor.unitId),
      movePart(tx, running, found, 'return', 'receiver', { contactPointId: null, passedFromUnitId: actor.unitId, openedAt: null }, input.reason),
    ]);
    return returned;
  },
  view: movedView,
  trace: (part) => ({ subjects: [part.subjectTag] }),
});

/** A named human decides, with a ground that stays in the municipality. */
export const decidePart = operation({
  name: 'part.decide',
  verb: 'alteration',
  purpose: () => 'case_handling',
  about: (input: ActOnPart & { decision: Decision; ground: string }) => ({ scope: 'case', kind: 'part', id: input.partId }),
  find: (tx, { input, actor }) => partStore.findForReceiver(tx, input.partId, actor.unitId),
  may: (actor, part) => mayHandlePart(actor, part),
  run: async (tx, running) => {
    const { found, input, actor, now, sealing } = running;
    const conflict = await changedMeanwhile(tx, found, input.version, actor);
    if (conflict !== null) return conflict;
    const decided = await movePart(tx, running, found, 'decide', 'receiver');
    if (isRefusal(decided)) return decided;
    const sealed = seal(partKey(sealing, found), input.ground, partPlace(found, 'decision', 'sealed_ground'));
    const owner = { districtId: actor.districtId, caseId: found.caseId, unitId: actor.unitId, by: actor.id };
    await referralStore.insertDecision(tx, owner, found.id, input.decision, sealed, now);
    return decided;
  },
  view: movedView,
  trace: (part) => ({ subjects: [part.subjectTag] }),
});

export const decisions = ['acute_action', 'investigation', 'support_offered', 'contact_made', 'contact_declined', 'no_further_action'] as const;
export type Decision = (typeof decisions)[number];

export const closePart = operation({
  name: 'part.close',
  verb: 'alteration',
  purpose: () => 'case_handling',
  about: (input: ActOnPart) => ({ scope: 'case', kind: 'part', id: input.partId }),
  find: (tx, { input, actor }) => partStore.findForReceiver(tx, input.partId, actor.unitId),
  may: (actor, part) => mayHandlePart(actor, part),
  run: async (tx, running) => {
    const conflict = await changedMeanwhile(tx, running.found, running.input.version, running.actor);
    return conflict ?? (await movePart(tx, running, running.found, 'close', 'receiver'));
  },
  view: movedView,
  trace: (part) => ({ subjects: [part.subjectTag] }),
});

/** Hands a part on inside the municipality. The 24 hours go on from the first delivery. */
export const passPartOn = operation({
  name: 'part.pass-on',
  verb: 'disclosure',
  purpose: () => 'duty_handover',
  about: (input: ActOnPart & { contactPointId: string }) => ({ scope: 'case', kind: 'part', id: input.partId }),
  find: async (tx, { input, actor }) => {
    const [part, receiver] = await Promise.all([
      partStore.findForReceiver(tx, input.partId, actor.unitId),
      contactPointById(tx, input.contactPointId),
    ]);
    return part === undefined ? undefined : { part, receiver };
  },
  may: (actor, { part }) => mayHandlePart(actor, part),
  run: async (tx, running) => {
    const { part, receiver } = running.found;
    const { actor } = running;
    const conflict = await changedMeanwhile(tx, part, running.input.version, actor);
    if (conflict !== null) return conflict;
    if (receiver?.unitId === actor.unitId) return refuse('receiver-not-for-this-part');
    const allowed = mayReceivePart(part.kind, receiver === undefined ? undefined : reach(receiver), [actor.municipalityCode]);
    if (allowed !== true) return allowed;
    // The new row for the new contact point comes first: afterwards this unit has no part in it.
    const next = { ...part, contactPointId: receiver!.unitId, state: 'passed_on' as const, version: part.version + 1 };
    const [, , moved] = await Promise.all([
      listingStore.remove(tx, part.id, actor.unitId),
      listingStore.insert(tx, actor.districtId, part.caseId, [next], ['receiver'], actor.unitId),
      movePart(tx, running, part, 'pass_on', 'receiver', { contactPointId: receiver!.unitId, passedFromUnitId: actor.unitId, openedAt: null }),
    ]);
    return moved;
  },
  view: movedView,
  trace: (part) => ({ subjects: [part.subjectTag] }),
});

const reach = (receiver: ContactPoint) => ({ unitKind: receiver.kind, municipalityCode: receiver.municipalityCode });

/** A part and whom something about it was told to. */
interface Told {
  part: PartRow;
  recipient: ContactPoint | undefined;
}

/**
 * The typed answer to the police: for a child's part followed up yes or no, nothing else; for an adult's part contact
 * made or declined, and only if that adult's consent names it.
 */
export const giveFeedback = operation({
  name: 'part.give-feedback',
  verb: 'disclosure',
  purpose: () => 'case_handling',
  about: (input: ActOnPart & { feedback: FeedbackCode }) => ({ scope: 'case', kind: 'part', id: input.partId }),
  find: (tx, { input, actor }) => partStore.findForReceiver(tx, input.partId, actor.unitId),
  may: (actor, part) => mayHandlePart(actor, part),
  run: async (tx, running) => {
    const { found, input, actor } = running;
    const conflict = await changedMeanwhile(tx, found, input.version, actor);
    if (conflict !== null) return conflict;
    if (!['accepted', 'decided', 'closed'].includes(found.state)) return refuse('wrong-state', { state: found.state });
    const isForChild = input.feedback === 'followed_up' || input.feedback === 'not_followed_up';
    if (isForChild !== (found.kind === 'child') || !found.feedbackCovered) return refuse('feedback-not-covered-by-consent');
    const part = await notePart(tx, running, found, 'give_feedback', { feedback: input.feedback });
    return { part, recipient: await contactPointById(tx, part.senderUnitId) };
  },
  view: ({ part }: Told, actor: Actor) => movedView(part, actor),
  trace: ({ part, recipient }) => ({ subjects: [part.subjectTag], recipients: recipient === undefined ? [] : [recipient.organisationId] }),
});
