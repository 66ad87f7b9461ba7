import { mayHandleCases } from '#cases';
import type { NotNecessaryReason } from '#kernel';
import { operation } from '#operation';
import type { ActOnDraft } from './act-on-draft.js';
import { draftStore } from './draft.store.js';
import { draftSettledView } from './http/draft.view.js';
import { settleOwnDraft } from './settle-draft.js';

/** A draft is answered by its owner, a named human: not necessary, because … */
export const answerDraftNotNecessary = operation({
  name: 'draft.answer-not-necessary',
  verb: 'erasure',
  purpose: () => 'child_protection_notification',
  about: (input: ActOnDraft & { reason: NotNecessaryReason }) => ({ scope: 'case', kind: 'case', id: input.draftId }),
  find: (tx, { input, actor }) => draftStore.lock(tx, input.draftId, actor.unitId),
  may: (actor) => mayHandleCases(actor),
  run: (tx, { found, input, actor, now }) =>
    settleOwnDraft(tx, found, input.version, { move: 'answer_not_necessary', byStaff: actor.id, now, reason: input.reason }),
  view: draftSettledView,
});
