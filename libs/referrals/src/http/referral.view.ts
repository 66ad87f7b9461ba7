import type { Actor } from '#kernel';
import { type Side, stateForSender, turnForSender } from '../domain/part-state.js';
import type { ThreadMessage } from '../part-file.js';
import type { PartRow } from '../part.row.js';
import type { ReferralRow } from '../referral.store.js';
import { messageView } from './part.view.js';
import type { FollowedPartAnswer, ReferralAnswer } from './referral.answer.js';

/** A part as its sender follows it. */
export interface FollowedPart {
  part: PartRow;
  closedBy: Side;
  messages: ThreadMessage[];
}

export function referralView({ referral, parts }: { referral: ReferralRow; parts: FollowedPart[] }, actor: Actor): ReferralAnswer {
  return {
    id: referral.id,
    caseId: referral.caseId,
    sentAt: referral.sentAt.toISOString(),
    receipt: referral.receipt,
    parts: parts.map((part) => followedPartView(part, actor)),
  };
}

/** Where it is, whose turn it is, what came back. Never grounds or inner steps. */
function followedPartView({ part, closedBy, messages }: FollowedPart, actor: Actor): FollowedPartAnswer {
  const turn = turnForSender(part.state, closedBy);
  return {
    id: part.id,
    reference: part.reference,
    kind: part.kind,
    urgency: part.urgency,
    state: stateForSender(part.state, closedBy),
    turn,
    version: part.version,
    contactPointId: part.contactPointId ?? undefined,
    municipalityCode: part.municipalityCode,
    deliveredAt: part.deliveredAt?.toISOString(),
    assessBefore: turn === 'sender' ? part.assessBefore?.toISOString() : undefined,
    isOpened: part.openedAt !== null,
    feedback: part.feedback ?? undefined,
    messages: messages.map((message) => messageView(message, actor)),
  };
}
