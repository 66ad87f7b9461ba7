import { type NotNecessaryReason, type Refusal, refuse } from '#kernel';
import type { Tx } from '#platform';
import { dropAllDue, tellUnitIfOverdue } from './draft-due.js';
import { changedMeanwhile, notTheOwner } from './draft-conflict.js';
import { type DraftEvent, draftMoves, type DraftMover, draftStateAfter } from './domain/draft-state.js';
import type { DraftRow } from './draft.row.js';
import { draftStore } from './draft.store.js';

interface Settling {
  move: DraftEvent;
  by: DraftMover;
  byStaff: string;
  now: Date;
  reason?: NotNecessaryReason;
}

type Settled = Omit<DraftRow, 'ownerName'>;

/**
 * Makes a move that ends the draft: its content and key are deleted, what the worker waited for is dropped, and the fact
 * stays that there was a draft and what became of it.
 * @returns the draft as it is afterwards, or why it cannot end so
 */
export async function settleDraft<Draft extends Settled>(tx: Tx, draft: Draft, { move, by, byStaff, now, reason }: Settling): Promise<Draft | Refusal> {
  const state = draftStateAfter(move, draft, by);
  if (state === null) {
    const isForTheChild = draftStateAfter(move, { ...draft, hadChild: false }, by) !== null;
    return isForTheChild ? refuse('draft-has-child') : refuse('wrong-state', { state: draft.state });
  }
  const after = { ...draft, state, version: draft.version + 1 };
  const event = { version: after.version, move, fromState: draft.state, toState: state, at: now, byStaff, fromOwner: draft.ownerId, reason: reason ?? null };
  // The worker may delete the content of a draft only when it is deleted already.
  await Promise.all([
    draftStore.settle(tx, after, now),
    draftStore.deleteContent(tx, draft.id),
    draftStore.insertEvent(tx, draft, event),
    dropAllDue(tx, draft.id),
    tellUnitIfOverdue(tx, draft, 'draft.settled', now),
  ]);
  return after;
}

/** As `settleDraft`, by its owner, who has seen it at that version. */
export async function settleOwnDraft(tx: Tx, draft: DraftRow, seen: number, settling: Omit<Settling, 'by'> & { move: 'answer_not_necessary' | 'discard' }): Promise<DraftRow | Refusal> {
  if (draft.ownerId !== settling.byStaff) return await notTheOwner(tx, draft, settling.byStaff, seen);
  // Done already, and the answer was lost: it is answered again.
  if (draft.state === draftMoves[settling.move].to && draft.version === seen + 1) return draft;
  if (draft.state === 'unsent' && draft.version !== seen) return await changedMeanwhile(tx, draft, seen);
  return await settleDraft(tx, draft, { ...settling, by: 'owner' });
}
