import type { ComposedPart } from '../compose-part.js';
import { stateForSender } from '../domain/part-state.js';
import type { PartRow } from '../part.row.js';
import type { ReferralSentAnswer, SentPartAnswer } from './referral.answer.js';

interface Sent {
  id: string;
  receipt: string;
  sentAt: Date;
  parts: PartRow[];
  composed: ComposedPart[];
}

/** The sender's answer: the receipt, and for each part where it went, whom to call, and what to know at once. */
export function sentView(sent: Sent): ReferralSentAnswer {
  return {
    id: sent.id,
    receipt: sent.receipt,
    sentAt: sent.sentAt.toISOString(),
    parts: sent.parts.map((part): SentPartAnswer => {
      const composed = sent.composed.find((candidate) => candidate.wanted.id === part.id);
      const { receiver, outside } = composed?.destination ?? {};
      return {
        id: part.id,
        reference: part.reference,
        kind: part.kind,
        basis: part.basis,
        state: stateForSender(part.state, 'sender'),
        version: part.version,
        deliveredAt: part.deliveredAt?.toISOString(),
        assessBefore: part.assessBefore?.toISOString(),
        receiver: receiver === undefined ? undefined : { id: receiver.unitId, nameDa: receiver.nameDa, nameEn: receiver.nameEn, phone: receiver.phone },
        outside:
          receiver === undefined
            ? { municipalityCode: part.municipalityCode, name: outside?.name, intakePhone: outside?.intakePhone, dutyPhone: outside?.dutyPhone ?? '114' }
            : undefined,
        notices: composed?.notices ?? [],
      };
    }),
  };
}
