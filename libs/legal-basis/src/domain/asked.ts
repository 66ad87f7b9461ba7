import type {
  ApprovalState, ConsentState, DisclosureDirection, DisclosureFollowUp, DisclosureMark, DisclosurePurpose, ForumState, ItemClass, LegalBasisCode,
  ProcessingBasisCode, RecipientKind, RecordField, Refusal, Role,
} from '#kernel';

/** What is known of that very adult's consent. A list that is missing was recorded in words and does not narrow the table. */
export interface KnownConsent {
  readonly state: ConsentState;
  readonly coversFeedback?: boolean;
  readonly recipients?: readonly RecipientKind[];
  readonly purposes?: readonly DisclosurePurpose[];
  readonly items?: readonly ItemClass[];
}

/** What somebody wants to disclose, to whom, on which ground, and all that is known about that. */
export interface Asked {
  readonly basis: LegalBasisCode;
  readonly processingBasis: ProcessingBasisCode;
  readonly direction: DisclosureDirection;
  readonly senderRole: Role;
  readonly recipient: RecipientKind;
  readonly purpose: DisclosurePurpose;
  readonly consent: KnownConsent;
  readonly approval: ApprovalState;
  readonly isAcute: boolean;
  /** This sender has an override whose after-approval is past its day. */
  readonly hasOverdueApproval: boolean;
  readonly forum: ForumState;
  /** Which fields of the record are filled. */
  readonly recorded: readonly RecordField[];
  readonly items: readonly ItemClass[];
  readonly at: Date;
}

/** An item that may go, with what travels with it and what must follow. */
export interface AllowedItem {
  readonly item: ItemClass;
  readonly isAllowed: true;
  /** By counsel. An unconfirmed cell works and is shown as what it is. */
  readonly isConfirmed: boolean;
  readonly marks: readonly DisclosureMark[];
  readonly followUps: readonly DisclosureFollowUp[];
}

/** An item that may not go, and why. */
export interface RefusedItem extends Refusal {
  readonly item: ItemClass;
  readonly isAllowed: false;
}

export type ItemVerdict = AllowedItem | RefusedItem;

/** What the table says to an enquiry. It goes whole or not at all: nothing is dropped silently. */
export interface Judgement {
  /** Every item may go, and there is at least one. */
  readonly isAllowed: boolean;
  readonly verdicts: readonly ItemVerdict[];
  /** Version of the table that was asked; it stands on the disclosure. None when no table was in force. */
  readonly version?: string;
}
