import { type Incident, mayHandleCases, openOwnCase } from '#cases';
import { type Actor, isRefusal, type NotNecessaryReason, type RecallReason, refuse } from '#kernel';
import { consentsOfCase, withdrawConsent } from '#legal-basis';
import { operation } from '#operation';
import { seal } from '#sealing';
import { composePart, findDestination, type WantedPart } from './compose-part.js';
import { assessBefore } from './delivered-part.js';
import { maySeeSentPart } from './domain/may-handle-part.js';
import { partContent, type WantedContent } from './domain/part-content.js';
import { stateAfter } from './domain/part-state.js';
import { movedView } from './http/moved.view.js';
import { listingStore } from './listing.store.js';
import type { ActOnPart } from './open-part.js';
import { changedMeanwhile, movePart, notePart } from './part-moves.js';
import type { PartRow } from './part.row.js';
import { partStore } from './part.store.js';
import { referralStore } from './referral.store.js';
import { partKey, partPlace, sealContent } from './sealed-part.js';

/** Takes back a part that nobody has opened. Its key is dropped, so that it cannot be read by anyone. */
export const recallPart = operation({
  name: 'part.recall',
  verb: 'alteration',
  purpose: () => 'case_handling',
  about: (input: ActOnPart & { reason: RecallReason }) => ({ scope: 'case', kind: 'part', id: input.partId }),
  find: (tx, { input, actor }) => partStore.findForSender(tx, input.partId, actor.unitId),
  may: (actor, part) => maySeeSentPart(actor, part),
  run: async (tx, running) => {
    const { found, input } = running;
    const conflict = await changedMeanwhile(tx, found, input.version, running.actor);
    if (conflict !== null) return conflict;
    if (stateAfter('recall', found.state, 'sender') !== null) await listingStore.forgetNames(tx, found.id);
    return await movePart(tx, running, found, 'recall', 'sender', { wrappedKey: null }, input.reason);
  },
  view: movedView,
  trace: (part) => ({ subjects: [part.subjectTag] }),
});

/** The adult takes the consent back. The part stops here; who opened it already is told. */
export const withdrawPart = operation({
  name: 'part.withdraw',
  verb: 'alteration',
  purpose: () => 'victim_support_referral',
  about: (input: ActOnPart) => ({ scope: 'case', kind: 'part', id: input.partId }),
  find: (tx, { input, actor }) => partStore.findForSender(tx, input.partId, actor.unitId),
  may: (actor, part) => maySeeSentPart(actor, part),
  run: async (tx, running) => {
    const { found, actor, now } = running;
    const conflict = await changedMeanwhile(tx, found, running.input.version, actor);
    if (conflict !== null) return conflict;
    // A duty is not withdrawn: a child's part rests on no consent.
    if (found.consentId === null) return refuse('wrong-state');
    const isUnopened = found.openedAt === null;
    const withdrawn = await movePart(tx, running, found, 'withdraw', 'sender', isUnopened ? { wrappedKey: null } : {});
    if (!isRefusal(withdrawn)) await withdrawConsent(tx, found.consentId, found.caseId, actor.unitId, now);
    return withdrawn;
  },
  view: movedView,
  trace: (part) => ({ subjects: [part.subjectTag] }),
});

/** A child's part that came back is answered by a named human: not necessary, because … */
export const answerNotNecessary = operation({
  name: 'part.answer-not-necessary',
  verb: 'alteration',
  purpose: () => 'child_protection_notification',
  about: (input: ActOnPart & { reason: NotNecessaryReason }) => ({ scope: 'case', kind: 'part', id: input.partId }),
  find: (tx, { input, actor }) => partStore.findForSender(tx, input.partId, actor.unitId),
  may: (actor, part) => maySeeSentPart(actor, part),
  run: async (tx, running) => {
    const conflict = await changedMeanwhile(tx, running.found, running.input.version, running.actor);
    return conflict ?? (await movePart(tx, running, running.found, 'answer_not_necessary', 'sender', {}, running.input.reason));
  },
  view: movedView,
  trace: (part) => ({ subjects: [part.subjectTag] }),
});

/** Proof that a part for a municipality outside the district was handed over: to whom, when, how. */
export const recordOutsideDelivery = operation({
  name: 'part.hand-over-outside',
  verb: 'disclosure',
  purpose: () => 'child_protection_notification',
  about: (input: ActOnPart & { toWhom: string; deliveredAt: string; how: string }) => ({ scope: 'case', kind: 'part', id: input.partId }),
  find: (tx, { input, actor }) => partStore.findForSender(tx, input.partId, actor.unitId),
  may: (actor, part) => maySeeSentPart(actor, part),
  run: async (tx, running) => {
    const { found, input, actor, sealing } = running;
    const conflict = await changedMeanwhile(tx, found, input.version, actor);
    if (conflict !== null) return conflict;
    const moved = await movePart(tx, running, found, 'hand_over_outside', 'sender');
    if (isRefusal(moved)) return moved;
    const sealed = seal(partKey(sealing, found), { toWhom: input.toWhom, how: input.how }, partPlace(found, 'outside_delivery', 'sealed_delivery'));
    const owner = { districtId: actor.districtId, caseId: found.caseId, unitId: actor.unitId, by: actor.id };
    await referralStore.insertOutsideDelivery(tx, owner, found.id, sealed, new Date(input.deliveredAt));
    return moved;
  },
  view: movedView,
  trace: (part) => ({ subjects: [part.subjectTag] }),
});

/**
 * Sends a returned or recalled part again: new content and key, perhaps another contact point. The 24 hours of the new
 * receiver start with this delivery; until then the sender's own clock ran on.
 */
export const sendPartAgain = operation({
  name: 'part.send-again',
  verb: 'disclosure',
  purpose: () => 'child_protection_notification',
  about: (input: ActOnPart & { wanted: WantedPart }) => ({ scope: 'case', kind: 'part', id: input.partId }),
  find: async (tx, { input, actor, sealing }) => {
    const [part, destination] = await Promise.all([
      partStore.findForSender(tx, input.partId, actor.unitId),
      findDestination(tx, input.wanted),
    ]);
    if (part === undefined) return undefined;
    const [file, consents] = await Promise.all([
      openOwnCase(tx, part.caseId, actor.unitId, sealing),
      consentsOfCase(tx, part.caseId, actor.unitId),
    ]);
    return file === undefined ? undefined : { part, destination, file, consents };
  },
  may: (actor) => mayHandleCases(actor),
  run: async (tx, running) => {
    const { found, input, actor, now, sealing } = running;
    const { part } = found;
    const conflict = await changedMeanwhile(tx, part, input.version, actor);
    if (conflict !== null) return conflict;
    if (input.wanted.personId !== part.personId) return refuse('unknown-person');
    const composed = composePart(found.file, found.file.unseal().incident, input.wanted, found.destination, found.consents, now);
    if (isRefusal(composed)) return composed;
    const sent = await movePart(tx, running, part, 'send', 'sender', {});
    if (isRefusal(sent)) return sent;
    const { key, wrapped } = sealing.keys.newDataKey({ caseId: part.caseId, partId: part.id });
    const revision = part.contentRevision + 1;
    const receiver = composed.destination.receiver;
    const content = sealContent(key, part.id, part.caseId, revision, composed.content);
    await partStore.insertContents(tx, actor.districtId, [{ partId: part.id, revision, sealedContent: content, reason: 'sent_again', writtenAt: now, writtenBy: actor.id }]);
    if (part.contactPointId !== null) await listingStore.remove(tx, part.id, part.contactPointId);
    const delivered = await movePart(tx, running, sent, receiver === undefined ? 'leave_the_system' : 'deliver', 'house', {
      contactPointId: receiver?.unitId ?? null,
      municipalityCode: composed.municipalityCode,
      deliveredAt: receiver === undefined ? null : now,
      assessBefore: part.kind === 'child' ? assessBefore(now) : null,
      openedAt: null,
      contentRevision: revision,
      wrappedKey: wrapped,
    });
    if (isRefusal(delivered)) return delivered;
    await listingStore.insert(tx, actor.districtId, part.caseId, [delivered], ['receiver']);
    return { part: delivered, recipients: receiver === undefined ? [] : [receiver.organisationId] };
  },
  view: ({ part }: { part: PartRow; recipients: string[] }, actor: Actor) => movedView(part, actor),
  trace: ({ part, recipients }) => ({ subjects: [part.subjectTag], recipients }),
});

/**
 * Corrects a part that was opened: the content anew from the case and the officer's choices, with a reason. Old and new
 * are both kept and the receiver is told. Words are mended in `statements`; what is not named stays as chosen.
 */
export const correctPart = operation({
  name: 'part.correct',
  verb: 'alteration',
  purpose: () => 'case_handling',
  about: (input: ActOnPart & { reason: string; wanted: WantedContent; mended: Pick<Incident, 'statements'> }) => ({ scope: 'case', kind: 'part', id: input.partId }),
  find: async (tx, { input, actor, sealing }) => {
    const part = await partStore.findForSender(tx, input.partId, actor.unitId);
    if (part === undefined) return undefined;
    const file = await openOwnCase(tx, part.caseId, actor.unitId, sealing);
    return file === undefined ? undefined : { part, file };
  },
  may: (actor) => mayHandleCases(actor),
  run: async (tx, running) => {
    const { found, input, actor, now, sealing } = running;
    const { part } = found;
    const conflict = await changedMeanwhile(tx, part, input.version, actor);
    if (conflict !== null) return conflict;
    if (part.openedAt === null || part.wrappedKey === null || !['opened', 'accepted', 'decided', 'passed_on'].includes(part.state)) return refuse('wrong-state');
    if (input.wanted.personId !== part.personId) return refuse('unknown-person');
    const { incident } = found.file.unseal();
    const mended = new Map(input.mended.statements.map((statement) => [statement.id, statement]));
    const statements = [...incident.statements.filter((statement) => !mended.has(statement.id)), ...mended.values()];
    const content = partContent({ ...incident, statements }, input.wanted);
    if (isRefusal(content)) return content;
    const revision = part.contentRevision + 1;
    const sealedContent = sealContent(partKey(sealing, part), part.id, part.caseId, revision, content);
    await partStore.insertContents(tx, actor.districtId, [{ partId: part.id, revision, sealedContent, reason: input.reason, writtenAt: now, writtenBy: actor.id }]);
    return await notePart(tx, running, part, 'correct', { contentRevision: revision }, input.reason);
  },
  view: movedView,
  trace: (part) => ({ subjects: [part.subjectTag] }),
});
