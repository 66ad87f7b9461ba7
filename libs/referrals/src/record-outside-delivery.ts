import { isRefusal } from '#kernel';
import { operation } from '#operation';
import { seal } from '#sealing';
import type { ActOnPart } from './act-on-part.js';
import { maySeeSentPart } from './domain/may-handle-part.js';
import { movedForSenderView } from './http/moved.view.js';
import { changedMeanwhile, movePart } from './part-moves.js';
import { partStore } from './part.store.js';
import { referralStore } from './referral.store.js';
import { partKey, partPlace } from './sealed-part.js';

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
  view: movedForSenderView,
  trace: (part) => ({ subjects: [part.subjectTag] }),
});
