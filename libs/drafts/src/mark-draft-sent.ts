import { type Actor, isRefusal, type NotNecessaryReason, type Refusal, refuse } from '#kernel';
import type { Tx } from '#platform';
import { notTheOwner } from './draft-conflict.js';
import type { DraftRow } from './draft.row.js';
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
 * What would keep the draft from becoming what is sent, with nothing done about it. Once a child was on it, a child's
 * part is sent or somebody says why not. Whoever sends without a draft, or again, is not stopped.
 */
export async function draftInTheWay(tx: Tx, instead: Omit<SentInstead, 'now'>): Promise<Refusal | null> {
  const looked = await lookAtDraft(tx, instead);
  return isRefusal(looked) ? looked : null;
}

/**
 * For the act that sends, in its transaction: the draft has become a referral.
 * @returns why the draft cannot become what is sent, or null
 */
export async function settleDraftAsSent(tx: Tx, instead: SentInstead): Promise<Refusal | null> {
  const looked = await lookAtDraft(tx, instead);
  if (isRefusal(looked)) return looked;
  if (looked === null) return null;
  const { draft, reason } = looked;
  const sent = await settleDraft(tx, draft, { move: 'send', by: 'owner', byStaff: instead.actor.id, now: instead.now, reason });
  return isRefusal(sent) ? sent : null;
}

/** The draft that is still to be settled, with why no child is told about; null when there is none. */
async function lookAtDraft(
  tx: Tx,
  { draftId, actor, hasChild, childNotNecessary }: Omit<SentInstead, 'now'>,
): Promise<{ draft: DraftRow; reason?: NotNecessaryReason } | Refusal | null> {
  const draft = await draftStore.lock(tx, draftId, actor.unitId);
  // Under the id of a draft that a colleague is still writing nothing is sent: the draft could never become anything then.
  if (draft === undefined) return (await draftStore.isOfColleague(tx, draftId, actor)) ? refuse('id-taken') : null;
  if (draft.state === 'sent') return null;
  if (draft.ownerId !== actor.id) return await notTheOwner(tx, draft, actor.id, draft.version);
  const isUnanswered = draft.state === 'unsent' && draft.hadChild && !hasChild;
  if (!isUnanswered) return { draft };
  return childNotNecessary === undefined ? refuse('draft-child-unanswered') : { draft, reason: childNotNecessary };
}
