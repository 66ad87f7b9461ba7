import { isRefusal, refuse } from '#kernel';
import { operation } from '#operation';
import type { ActOnPart } from './act-on-part.js';
import { mayTakeOver } from './domain/holding.js';
import { mayHandlePart } from './domain/may-handle-part.js';
import { partView } from './http/part.view.js';
import { readPartFile } from './part-file.js';
import { changedMeanwhile, notePart } from './part-moves.js';
import { partStore } from './part.store.js';

/** "I have read it and take it over": the read confirmation of the colleague who was named, with all that there is to read. */
export const takePartOver = operation({
  name: 'part.take-over',
  verb: 'alteration',
  purpose: () => 'duty_handover',
  about: (input: ActOnPart) => ({ scope: 'case', kind: 'part', id: input.partId }),
  find: (tx, { input, actor }) => partStore.findForReceiver(tx, input.partId, actor.unitId),
  may: (actor, part) => mayHandlePart(actor, part),
  run: async (tx, running) => {
    const { found, input, actor } = running;
    const conflict = await changedMeanwhile(tx, found, input.version, actor);
    if (conflict !== null) return conflict;
    const allowed = mayTakeOver(found, actor.id);
    if (isRefusal(allowed)) return allowed;
    const taken = await notePart(tx, running, found, 'take_over');
    if (taken.wrappedKey === null) return refuse('wrong-state', { state: taken.state });
    return await readPartFile(tx, taken, running);
  },
  view: partView,
  trace: (result) => ({ subjects: [result.part.subjectTag] }),
});
