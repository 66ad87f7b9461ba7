import type { NotNecessaryReason } from '#kernel';
import { operation } from '#operation';
import type { ActOnPart } from './act-on-part.js';
import { maySeeSentPart } from './domain/may-handle-part.js';
import { movedForSenderView } from './http/moved.view.js';
import { changedMeanwhile, movePart } from './part-moves.js';
import { partStore } from './part.store.js';

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
    return conflict ?? (await movePart(tx, running, running.found, 'answer_not_necessary', 'sender', {}, { reason: running.input.reason }));
  },
  view: movedForSenderView,
  trace: (part) => ({ subjects: [part.subjectTag] }),
});
