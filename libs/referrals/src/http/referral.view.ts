import type { Actor } from '#kernel';
import { nextForSender } from '../domain/next-for-sender.js';
import { stateForSender, turnForSender } from '../domain/part-state.js';
import type { FollowedPart } from '../followed-part.js';
import type { ReferralRow } from '../referral.store.js';
import { messageView } from './part.view.js';
import type { FollowedPartAnswer, ReferralAnswer } from './referral.answer.js';

interface FollowedReferral {
  referral: ReferralRow;
  caseReference: string;
  senderName: string;
  parts: FollowedPart[];
}

export function referralView({ referral, caseReference, senderName, parts }: FollowedReferral, actor: Actor): ReferralAnswer {
  return {
    id: referral.id,
    caseId: referral.caseId,
    caseReference,
    sentAt: referral.sentAt.toISOString(),
    sentBy: senderName,
    receipt: referral.receipt,
    parts: parts.map((part) => followedPartView(part, actor)),
  };
}

/** Where it is, whose turn it is, what came back. Never grounds or inner steps. */
export function followedPartView({ part, closedBy, since, messages, receiver, returned }: FollowedPart, actor: Actor): FollowedPartAnswer {
  const turn = turnForSender(part.state, closedBy);
  return {
    id: part.id,
    reference: part.reference,
    kind: part.kind,
    basis: part.basis,
    urgency: part.urgency,
    state: stateForSender(part.state, closedBy),
    since: since.toISOString(),
    turn,
    version: part.version,
    next: nextForSender(part),
    contactPointId: part.contactPointId ?? undefined,
    receiver,
    municipalityCode: part.municipalityCode,
    deliveredAt: part.deliveredAt?.toISOString(),
    assessBefore: turn === 'sender' ? part.assessBefore?.toISOString() : undefined,
    isOpened: part.openedAt !== null,
    openedAt: part.openedAt?.toISOString(),
    returned: returned === undefined ? undefined : { reason: returned.reason, at: returned.at.toISOString(), proposedMunicipalityCode: returned.proposedMunicipalityCode },
    feedback: part.feedback ?? undefined,
    messages: messages.map((message) => messageView(message, actor)),
  };
}
