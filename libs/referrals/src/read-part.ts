import { refuse } from '#kernel';
import { operation } from '#operation';
import { mayHandlePart } from './domain/may-handle-part.js';
import { partView } from './http/part.view.js';
import { readPartFile } from './part-file.js';
import { partStore } from './part.store.js';

/** The content of a part that has been opened. Looking again is its own entry. */
export const readPart = operation({
  name: 'part.read',
  verb: 'consultation',
  purpose: () => 'case_handling',
  about: (input: { partId: string }) => ({ scope: 'case', kind: 'part', id: input.partId }),
  find: (tx, { input, actor }) => partStore.readForReceiver(tx, input.partId, actor.unitId),
  may: (actor, part) => mayHandlePart(actor, part),
  run: async (tx, { found, sealing }) => {
    if (found.openedAt === null) return refuse('not-opened');
    if (found.wrappedKey === null) return refuse('wrong-state');
    return await readPartFile(tx, found, sealing);
  },
  view: partView,
  trace: (result) => ({ subjects: [result.part.subjectTag] }),
});
