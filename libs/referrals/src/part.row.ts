import type { FeedbackCode, LegalBasisCode, Urgency } from '#kernel';
import type { CorrectionReason } from './domain/correction-reason.js';
import type { Holding } from './domain/holding.js';
import type { PartKind } from './domain/part-content.js';
import type { PartEvent, PartState } from './domain/part-state.js';

/** referrals.part as stored. */
export interface PartRow extends Holding {
  id: string;
  referralId: string;
  caseId: string;
  reference: string;
  kind: PartKind;
  personId: string;
  subjectTag: string;
  urgency: Urgency;
  basis: LegalBasisCode;
  consentId: string | null;
  feedbackCovered: boolean;
  senderUnitId: string;
  contactPointId: string | null;
  municipalityCode: string;
  state: PartState;
  version: number;
  children: number;
  deliveredAt: Date | null;
  assessBefore: Date | null;
  openedAt: Date | null;
  feedback: FeedbackCode | null;
  contentRevision: number;
  wrappedKey: Buffer | null;
}

/** referrals.part_content as stored. */
export interface ContentRow {
  partId: string;
  revision: number;
  sealedContent: Buffer;
  reason: 'first' | 'sent_again' | CorrectionReason;
  writtenAt: Date;
  writtenBy: string;
}

/** What was chosen for a revision, which lies beside its content and is the sender's alone. */
export interface ChoiceRow {
  revision: number;
  sealedChoice: Buffer;
}

/** A revision as it is written, with the disclosure by which it was given. */
export type WrittenContent = ContentRow & ChoiceRow & { disclosureId: string };

/** referrals.part_event as stored, with the names of who acted. */
export interface EventRow {
  partId: string;
  version: number;
  move: PartEvent;
  fromState: PartState;
  toState: PartState;
  at: Date;
  byStaff: string;
  byUnit: string;
  reason: string | null;
  /** The colleague who was named in a hand-over. */
  toStaff?: string | null;
  /** Where a returned part belongs. */
  proposedMunicipalityCode?: string | null;
  /** Null for a job of the system. */
  staffName: string | null;
  unitName: string | null;
  toName: string | null;
}

/** A row of the sender's list: what was sent, by whom, when and to where. */
export interface SentListingRow {
  partId: string;
  referralId: string;
  caseId: string;
  reference: string;
  kind: PartKind;
  urgency: Urgency;
  state: PartState;
  version: number;
  children: number;
  deliveredAt: Date | null;
  assessBefore: Date | null;
  isClosedBySender: boolean;
  sentAt: Date;
  sentBy: string;
  senderName: string;
  municipalityCode: string;
  /** Null while no contact point has the part. */
  receiverNameDa: string | null;
  receiverNameEn: string | null;
}

/** referrals.listing as stored. */
export interface ListingRow {
  unitId: string;
  partId: string;
  side: 'sender' | 'receiver';
  reference: string;
  kind: PartKind;
  urgency: Urgency;
  state: PartState;
  version: number;
  children: number;
  deliveredAt: Date | null;
  assessBefore: Date | null;
  isClosedBySender: boolean;
  sealedName: Buffer | null;
  wrappedKey: Buffer | null;
  /** Of the person whose name the row shows. */
  subjectTag: string | null;
  caseId: string;
  openedAt: Date | null;
  heldBy: string | null;
  holderName: string | null;
  handedTo: string | null;
  handedToName: string | null;
  handedAt: Date | null;
}
