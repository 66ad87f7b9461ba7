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
  /** How many children have a part among what is sent. */
  children: number;
  /** Why a child that was on the draft is in none of the parts. */
  childNotNecessary?: NotNecessaryReason;
}

/**
 * What would keep the draft from becoming what is sent, with nothing done about it. As many
 * children as were ever on it have a part, or somebody says why not: the duty is owed to each. Whoever sends without a draft, or again, is not stopped.
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

/** The draft that is still to be settled, with why a child is not told about; null when there is none. */
async function lookAtDraft(
  tx: Tx,
  { draftId, actor, children, childNotNecessary }: Omit<SentInstead, 'now'>,
): Promise<{ draft: DraftRow; reason?: NotNecessaryReason } | Refusal | null> {
  const draft = await draftStore.lock(tx, draftId, actor.unitId);
  // Under the id of a draft that a colleague is still writing nothing is sent: the draft could never become anything then.
  if (draft === undefined) return (await draftStore.isOfColleague(tx, draftId, actor)) ? refuse('id-taken') : null;
  if (draft.state === 'sent') return null;
  if (draft.ownerId !== actor.id) return await notTheOwner(tx, draft, actor.id, draft.version);
  // A reason is kept whether or not the counts ask for it: another child may stand in place of the one it is about.
  if (childNotNecessary !== undefined) return { draft, reason: childNotNecessary };
  return draft.state === 'unsent' && children < draft.mostChildren ? refuse('draft-child-unanswered') : { draft };
}
