import { closedBy, stateForSender } from '../domain/part-state.js';
import type { Sent } from '../sending.js';
import { outsideView, receiverView } from './receiver.view.js';
import type { ReferralSentAnswer, SentPartAnswer } from './referral.answer.js';

/** The sender's answer: the receipt, and for each part where it went, whom to call, and what to know at once. */
export function sentView(sent: Sent): ReferralSentAnswer {
  return { id: sent.id, receipt: sent.receipt, sentAt: sent.sentAt.toISOString(), parts: sentPartsView(sent) };
}

export function sentPartsView({ parts, destined }: Sent): SentPartAnswer[] {
  return parts.map((part): SentPartAnswer => {
    const going = destined.find((candidate) => candidate.partId === part.id);
    const { receiver, outside } = going?.destination ?? {};
    return {
      id: part.id,
      reference: part.reference,
      kind: part.kind,
      basis: part.basis,
      state: stateForSender(part.state, closedBy(part)),
      version: part.version,
      deliveredAt: part.deliveredAt?.toISOString(),
      assessBefore: part.assessBefore?.toISOString(),
      receiver: receiver === undefined ? undefined : receiverView(receiver),
      outside: receiver === undefined ? outsideView(part.municipalityCode, outside) : undefined,
      notices: going?.notices ?? [],
    };
  });
}
