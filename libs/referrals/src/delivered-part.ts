import type { Disclosure } from '#legal-basis';
import type { DataKey, Sealing } from '#sealing';
import type { ComposedPart } from './compose-part.js';
import { disclosureOf } from './disclosure-of.js';
import { choiceOf } from './domain/choice.js';
import { heldByNobody } from './domain/holding.js';
import { stateAfter } from './domain/part-state.js';
import type { PartRow, WrittenContent } from './part.row.js';
import type { WrittenEvent } from './part.store.js';
import { sealChoice, sealContent } from './sealed-part.js';

// 24 hours of elapsed time from delivery, nights and holidays included (Barnets lov § 136; domain.md 2.2).
const assessmentMilliseconds = 24 * 60 * 60 * 1000;

interface Delivery {
  referralId: string;
  caseId: string;
  caseKey: DataKey;
  senderUnitId: string;
  senderId: string;
  children: number;
  now: Date;
  reference: string;
  subjectTag: string;
}

export interface DeliveredPart {
  row: PartRow;
  content: WrittenContent;
  disclosure: Disclosure;
  events: WrittenEvent[];
}

/** The instant before which a child must be assessed. */
export function assessBefore(deliveredAt: Date): Date {
  return new Date(deliveredAt.getTime() + assessmentMilliseconds);
}

/** What a part rests on as it is sent: which consent, and whether the police may be answered. */
export function restingOn({ kind, consent }: Pick<ComposedPart, 'kind' | 'consent'>): Pick<PartRow, 'consentId' | 'feedbackCovered'> {
  return { consentId: consent?.id ?? null, feedbackCovered: kind === 'child' || consent?.coversFeedback === true };
}

/** The rows of a part that is sent for the first time: its own sealed copy under its own key, and its first two moves. */
export function deliveredPart(sealing: Sealing, part: ComposedPart, sending: Delivery): DeliveredPart {
  const { wanted, kind } = part;
  const isInside = part.destination.receiver !== undefined;
  const last = isInside ? 'deliver' : 'leave_the_system';
  const state = stateAfter(last, 'sent', 'house')!;
  const { key, wrapped } = sealing.keys.newDataKey({ caseId: sending.caseId, partId: wanted.id });
  const row: PartRow = {
    id: wanted.id,
    referralId: sending.referralId,
    caseId: sending.caseId,
    reference: sending.reference,
    kind,
    personId: wanted.personId,
    subjectTag: sending.subjectTag,
    urgency: part.content.urgency,
    basis: part.basis,
    ...restingOn(part),
    senderUnitId: sending.senderUnitId,
    contactPointId: part.destination.receiver?.unitId ?? null,
    municipalityCode: part.municipalityCode,
    state,
    version: 2,
    children: kind === 'child' ? sending.children : 0,
    deliveredAt: isInside ? sending.now : null,
    assessBefore: kind === 'child' ? assessBefore(sending.now) : null,
    openedAt: null,
    feedback: null,
    contentRevision: 1,
    wrappedKey: wrapped,
    ...heldByNobody,
  };
  const disclosure = disclosureOf(wanted.id, part);
  return {
    row,
    disclosure,
    content: {
      partId: wanted.id,
      revision: 1,
      disclosureId: disclosure.id,
      sealedContent: sealContent(key, wanted.id, sending.caseId, 1, part.content),
      sealedChoice: sealChoice(sending.caseKey, wanted.id, sending.caseId, 1, choiceOf(wanted, [])),
      reason: 'first',
      writtenAt: sending.now,
      writtenBy: sending.senderId,
    },
    events: [
      { partId: wanted.id, version: 1, move: 'send', fromState: 'draft', toState: 'sent', reason: null },
      { partId: wanted.id, version: 2, move: last, fromState: 'sent', toState: state, reason: null },
    ],
  };
}
