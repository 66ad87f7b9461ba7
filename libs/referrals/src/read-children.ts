import { operation } from '#operation';
import { ageInMonths } from './domain/age.js';
import { mayHandlePart } from './domain/may-handle-part.js';
import { type ChildHere, childrenView } from './http/children.view.js';
import { partStore } from './part.store.js';
import { partKey, unsealContent } from './sealed-part.js';

/**
 * The children of the same case whose parts this contact point has: brothers and sisters are seen together. One look,
 * and each child whose name it shows is traced. Who is not opened yet has no name here either.
 */
export const readChildren = operation({
  name: 'part.children',
  verb: 'consultation',
  purpose: () => 'case_handling',
  about: (input: { partId: string }) => ({ scope: 'case', kind: 'part', id: input.partId }),
  find: async (tx, { input, actor }) => {
    const [part, children] = await Promise.all([
      partStore.readForReceiver(tx, input.partId, actor.unitId),
      partStore.childrenHere(tx, input.partId, actor.unitId),
    ]);
    return part === undefined ? undefined : { part, children };
  },
  may: (actor, { part }) => mayHandlePart(actor, part),
  run: async (_tx, { found: { children }, sealing, now }): Promise<ChildHere[]> =>
    children.map((row) => {
      if (row.openedAt === null || row.wrappedKey === null || row.sealedContent === null) return { part: row };
      const sealed = { sealedContent: row.sealedContent, revision: row.contentRevision };
      const content = unsealContent(partKey(sealing, row), row, sealed);
      return { part: row, content, ageInMonths: ageInMonths(content.person, now) };
    }),
  view: childrenView,
  trace: (children) => ({ subjects: children.flatMap(({ part, content }) => (content === undefined ? [] : [part.subjectTag])) }),
});
