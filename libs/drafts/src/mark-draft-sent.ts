import { type Actor, isRefusal, type NotNecessaryReason, type Refusal, refuse } from '#kernel';
import type { Tx } from '#platform';
import { notTheOwner } from './draft-conflict.js';
import { draftStore } from './draft.store.js';
import { settleDraft } from './settle-draft.js';

export interface SentInstead {
  /** The id of the case that the draft has become. */
  draftId: string;
  actor: Actor;
  now: Date;
  /** Whether a child's part is among what is sent. */
  hasChild: boolean;
  /** Why the child that was on the draft is in none of the parts. */
  childNotNecessary?: NotNecessaryReason;
}

/**
 * For the act that sends, in its transaction: the draft has become a referral. Once a child was on it, a child's part is
 * sent or somebody says why not. Whoever sends without a draft, or again, is not stopped.
 * @returns why the draft cannot become what is sent, or null
 */
export async function settleDraftAsSent(tx: Tx, { draftId, actor, now, hasChild, childNotNecessary }: SentInstead): Promise<Refusal | null> {
  const draft = await draftStore.lock(tx, draftId, actor.unitId);
  if (draft === undefined || draft.state === 'sent') return null;
  if (draft.ownerId !== actor.id) return await notTheOwner(tx, draft, actor.id, draft.version);
  const isUnanswered = draft.state === 'unsent' && draft.hadChild && !hasChild;
  if (isUnanswered && childNotNecessary === undefined) return refuse('draft-child-unanswered');
  const reason = isUnanswered ? childNotNecessary : undefined;
  const sent = await settleDraft(tx, draft, { move: 'send', by: 'owner', byStaff: actor.id, now, reason });
  return isRefusal(sent) ? sent : null;
}
