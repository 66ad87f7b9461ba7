import type { RecallReason } from '#kernel';
import { operation } from '#operation';
import type { ActOnPart } from './act-on-part.js';
import { maySeeSentPart } from './domain/may-handle-part.js';
import { stateAfter } from './domain/part-state.js';
import { movedForSenderView } from './http/moved.view.js';
import { listingStore } from './listing.store.js';
import { changedMeanwhile, movePart } from './part-moves.js';
import { partStore } from './part.store.js';

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
    return await movePart(tx, running, found, 'recall', 'sender', { wrappedKey: null }, { reason: input.reason });
  },
  view: movedForSenderView,
  trace: (part) => ({ subjects: [part.subjectTag] }),
});
