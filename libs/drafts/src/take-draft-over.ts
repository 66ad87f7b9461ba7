import { mayHandleCases } from '#cases';
import { type Refusal, refuse } from '#kernel';
import { operation } from '#operation';
import type { ActOnDraft } from './act-on-draft.js';
import { isOverdue } from './domain/draft-age.js';
import { draftStateAfter } from './domain/draft-state.js';
import { changedMeanwhile } from './draft-conflict.js';
import { tellUnit } from './draft-due.js';
import type { DraftRow } from './draft.row.js';
import { draftStore } from './draft.store.js';
import { draftView } from './http/draft.view.js';
import { unsealDraft } from './sealed-draft.js';

/**
 * A colleague of the unit goes on with a draft that its owner has not sent. From here on they see what was typed, and the
 * former owner does not. The duty to notify is theirs now as well.
 */
export const takeDraftOver = operation({
  name: 'draft.take-over',
  verb: 'consultation',
  purpose: () => 'case_handling',
  about: (input: ActOnDraft) => ({ scope: 'case', kind: 'case', id: input.draftId }),
  find: (tx, { input, actor }) => draftStore.lock(tx, input.draftId, actor.unitId),
  may: (actor) => mayHandleCases(actor),
  run: async (tx, { found: draft, input, actor, now, sealing }): Promise<{ draft: DraftRow; content: string } | Refusal> => {
    const isOwn = draft.ownerId === actor.id;
    // To a colleague a draft is not there before it is overdue.
    if (!isOwn && !isOverdue(draft, now)) return refuse('not-found');
    const state = draftStateAfter('take_over', draft, 'colleague');
    if (state === null) return refuse('wrong-state', { state: draft.state });
    if (!isOwn && draft.version !== input.version) return await changedMeanwhile(tx, draft, input.version);
    // Taken over already, and the answer was lost: it is answered again.
    const taken = isOwn ? draft : { ...draft, ownerId: actor.id, ownerName: actor.displayName, version: draft.version + 1 };
    if (!isOwn) {
      const event = { version: taken.version, move: 'take_over', fromState: draft.state, toState: state, at: now, byStaff: actor.id, fromOwner: draft.ownerId, reason: null } as const;
      await Promise.all([draftStore.takeOver(tx, taken), draftStore.insertEvent(tx, draft, event), tellUnit(tx, draft, 'draft.taken-over')]);
    }
    const content = await draftStore.content(tx, draft.id, actor);
    return { draft: taken, content: unsealDraft(sealing, content!) };
  },
  view: draftView,
});
