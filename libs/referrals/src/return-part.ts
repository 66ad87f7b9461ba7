import { type ContactPoint, contactPointById } from '#directory';
import { isRefusal, type ReturnReason } from '#kernel';
import { operation } from '#operation';
import type { ActOnPart } from './act-on-part.js';
import { mayHandlePart } from './domain/may-handle-part.js';
import { movedView } from './http/moved.view.js';
import { listingStore } from './listing.store.js';
import { changedMeanwhile, movePart } from './part-moves.js';
import type { PartRow } from './part.row.js';
import { partStore } from './part.store.js';

interface Returned {
  part: PartRow;
  sender: ContactPoint | undefined;
}

/**
 * The contact point sends a part back: it is open at the sender's unit again, with its clock running. Why, and in which
 * kommune somebody lives as this one knows it, is told to the police by it.
 */
export const returnPart = operation({
  name: 'part.return',
  verb: 'disclosure',
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
    const [sender, , part] = await Promise.all([
      contactPointById(tx, found.senderUnitId),
      listingStore.remove(tx, found.id, actor.unitId),
      movePart(tx, running, found, 'return', 'receiver', { contactPointId: null, passedFromUnitId: actor.unitId, openedAt: null }, said),
    ]);
    return isRefusal(part) ? part : { part, sender };
  },
  view: ({ part }: Returned) => movedView(part),
  trace: ({ part, sender }) => ({ subjects: [part.subjectTag], recipients: sender === undefined ? [] : [sender.organisationId] }),
});
