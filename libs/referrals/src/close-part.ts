import { operation } from '#operation';
import type { ActOnPart } from './act-on-part.js';
import { mayHandlePart } from './domain/may-handle-part.js';
import { movedView } from './http/moved.view.js';
import { changedMeanwhile, movePart } from './part-moves.js';
import { partStore } from './part.store.js';

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
