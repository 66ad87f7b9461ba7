import { mayHandleCases } from '#cases';
import { refuse } from '#kernel';
import { operation } from '#operation';
import { draftStore } from './draft.store.js';
import { draftView } from './http/draft.view.js';
import { unsealDraft } from './sealed-draft.js';

/** What the owner has typed, to go on with. To anybody else it is not there. */
export const readDraft = operation({
  name: 'draft.read',
  verb: 'consultation',
  purpose: () => 'case_handling',
  about: (input: { draftId: string }) => ({ scope: 'case', kind: 'case', id: input.draftId }),
  find: async (tx, { input, actor }) => {
    const [draft, content] = await Promise.all([draftStore.readOwn(tx, input.draftId, actor), draftStore.content(tx, input.draftId, actor)]);
    return draft === undefined ? undefined : { draft, content };
  },
  may: (actor) => mayHandleCases(actor),
  // A settled one has no content any more, and its owner is told what became of it.
  run: async (_tx, { found: { draft, content }, sealing }) =>
    content === undefined ? refuse('wrong-state', { state: draft.state }) : { draft, content: unsealDraft(sealing, content) },
  view: draftView,
});
