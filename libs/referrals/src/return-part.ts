import type { ReturnReason } from '#kernel';
import { operation } from '#operation';
import type { ActOnPart } from './act-on-part.js';
import { mayHandlePart } from './domain/may-handle-part.js';
import { movedView } from './http/moved.view.js';
import { listingStore } from './listing.store.js';
import { changedMeanwhile, movePart } from './part-moves.js';
import { partStore } from './part.store.js';

/** The contact point sends a part back: it is open at the sender's unit again, with its clock running. */
export const returnPart = operation({
  name: 'part.return',
  verb: 'alteration',
  purpose: () => 'case_handling',
  about: (input: ActOnPart & { reason: ReturnReason; proposedMunicipalityCode?: string }) => ({ scope: 'case', kind: 'part', id: input.partId }),
  find: (tx, { input, actor }) => partStore.findForReceiver(tx, input.partId, actor.unitId),
  may: (actor, part) => mayHandlePart(actor, part),
  run: async (tx, running) => {
    const { found, input } = running;
    const { actor } = running;
    const conflict = await changedMeanwhile(tx, found, input.version, actor);
    if (conflict !== null) return conflict;
    const said = { reason: input.reason, proposedMunicipalityCode: input.proposedMunicipalityCode ?? null };
    // Returning ends the sight: this contact point has no part in it any more.
    const [, returned] = await Promise.all([
      listingStore.remove(tx, found.id, actor.unitId),
      movePart(tx, running, found, 'return', 'receiver', { contactPointId: null, passedFromUnitId: actor.unitId, openedAt: null }, said),
    ]);
    return returned;
  },
  view: movedView,
  trace: (part) => ({ subjects: [part.subjectTag] }),
});
