import { isRefusal } from '#kernel';
import { operation } from '#operation';
import type { ActOnPart } from './act-on-part.js';
import { mayHandlePart } from './domain/may-handle-part.js';
import { partView } from './http/part.view.js';
import { markOpened } from './mark-opened.js';
import { readPartFile } from './part-file.js';
import { changedMeanwhile, movePart } from './part-moves.js';
import { partStore } from './part.store.js';

/** Accepting from the list opens and accepts in one act: the one who accepts has seen it. */
export const acceptPart = operation({
  name: 'part.accept',
  verb: 'alteration',
  purpose: () => 'case_handling',
  about: (input: ActOnPart) => ({ scope: 'case', kind: 'part', id: input.partId }),
  find: (tx, { input, actor }) => partStore.findForReceiver(tx, input.partId, actor.unitId),
  may: (actor, part) => mayHandlePart(actor, part),
  run: async (tx, running) => {
    const conflict = await changedMeanwhile(tx, running.found, running.input.version, running.actor);
    if (conflict !== null) return conflict;
    const isUnopened = running.found.state === 'delivered' || running.found.state === 'passed_on';
    const opened = isUnopened ? await markOpened(tx, running, running.found) : running.found;
    if (isRefusal(opened)) return opened;
    const accepted = await movePart(tx, running, opened, 'accept', 'receiver');
    return isRefusal(accepted) ? accepted : await readPartFile(tx, accepted, running);
  },
  view: partView,
  trace: (result) => ({ subjects: [result.part.subjectTag] }),
});
