import { isRefusal } from '#kernel';
import { operation } from '#operation';
import type { ActOnPart } from './act-on-part.js';
import { mayHandlePart } from './domain/may-handle-part.js';
import { partView } from './http/part.view.js';
import { markOpened } from './mark-opened.js';
import { readPartFile } from './part-file.js';
import { changedMeanwhile } from './part-moves.js';
import { partStore } from './part.store.js';

/** A named human sees the content. From here on the sender can correct but no longer recall. */
export const openPart = operation({
  name: 'part.open',
  verb: 'consultation',
  purpose: () => 'case_handling',
  about: (input: ActOnPart) => ({ scope: 'case', kind: 'part', id: input.partId }),
  find: (tx, { input, actor }) => partStore.findForReceiver(tx, input.partId, actor.unitId),
  may: (actor, part) => mayHandlePart(actor, part),
  run: async (tx, running) => {
    const conflict = await changedMeanwhile(tx, running.found, running.input.version, running.actor);
    if (conflict !== null) return conflict;
    const opened = await markOpened(tx, running, running.found);
    return isRefusal(opened) ? opened : await readPartFile(tx, opened, running);
  },
  view: partView,
  trace: (result) => ({ subjects: [result.part.subjectTag] }),
});
