import { refuse } from '#kernel';
import { operation } from '#operation';
import { mayHandlePart } from './domain/may-handle-part.js';
import { endDutyStore } from './end-duty.store.js';
import { partView } from './http/part.view.js';
import { readPartRecords, unsealPartFile } from './part-file.js';
import { partStore } from './part.store.js';

/** The content of a part that has been opened. Looking again is its own entry. */
export const readPart = operation({
  name: 'part.read',
  verb: 'consultation',
  purpose: () => 'case_handling',
  about: (input: { partId: string }) => ({ scope: 'case', kind: 'part', id: input.partId }),
  // The most frequent look of all: one breath finds the part and what hangs on it. Unsealed only when allowed.
  find: async (tx, { input, actor }) => {
    const [part, records] = await Promise.all([
      partStore.readForReceiver(tx, input.partId, actor.unitId),
      readPartRecords(tx, input.partId),
    ]);
    return part === undefined ? undefined : { part, records };
  },
  may: (actor, { part }) => mayHandlePart(actor, part),
  run: async (tx, { found: { part, records }, actor, sealing, now }) => {
    if (part.openedAt === null) return refuse('not-opened', { reference: part.reference, state: part.state, version: part.version });
    if (part.wrappedKey === null) return refuse('wrong-state');
    const file = unsealPartFile(part, records, { sealing, now });
    return part.state === 'withdrawn' ? { ...file, ends: await endDutyStore.ofPart(tx, part.id, actor.unitId) } : file;
  },
  view: partView,
  trace: (result) => ({ subjects: [result.part.subjectTag] }),
});
