import { mayHandleCases } from '#cases';
import { operation } from '#operation';
import type { ActOnDraft } from './act-on-draft.js';
import { draftStore } from './draft.store.js';
import { draftSettledView } from './http/draft.view.js';
import { settleOwnDraft } from './settle-draft.js';

/** Its owner has no more use for a draft that no child was ever on. */
export const discardDraft = operation({
  name: 'draft.discard',
  verb: 'erasure',
  purpose: () => 'case_handling',
  about: (input: ActOnDraft) => ({ scope: 'case', kind: 'case', id: input.draftId }),
  find: (tx, { input, actor }) => draftStore.lock(tx, input.draftId, actor.unitId),
  may: (actor) => mayHandleCases(actor),
  run: (tx, { found, input, actor, now }) => settleOwnDraft(tx, found, input.version, { move: 'discard', byStaff: actor.id, now }),
  view: draftSettledView,
});
