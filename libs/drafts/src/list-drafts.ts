import { mayHandleCases } from '#cases';
import { operation } from '#operation';
import { isShownToColleagues } from './domain/draft-age.js';
import { draftStore } from './draft.store.js';
import { draftListView } from './http/draft.view.js';

/** One's own unsent drafts, and those of colleagues that have lain so long that somebody else must know. No content. */
export const listDrafts = operation({
  name: 'draft.list',
  verb: 'consultation',
  purpose: () => 'case_handling',
  about: (_input: Record<string, never>) => ({ scope: 'list' }),
  find: (tx, { actor }) => draftStore.unsentOf(tx, actor.unitId),
  may: (actor) => mayHandleCases(actor),
  run: async (_tx, { found, actor, now }) => {
    const drafts = found.filter((draft) => draft.ownerId === actor.id || isShownToColleagues(draft, now));
    return { drafts, now };
  },
  view: draftListView,
});
