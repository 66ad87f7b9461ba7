import { isRefusal } from '#kernel';
import { operation } from '#operation';
import { seal } from '#sealing';
import type { ActOnPart } from './act-on-part.js';
import type { Decision } from './domain/decision.js';
import { mayHandlePart } from './domain/may-handle-part.js';
import { movedView } from './http/moved.view.js';
import { changedMeanwhile, movePart } from './part-moves.js';
import { partStore } from './part.store.js';
import { referralStore } from './referral.store.js';
import { partKey, partPlace } from './sealed-part.js';

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
