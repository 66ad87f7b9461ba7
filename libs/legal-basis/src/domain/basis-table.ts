import type {
  ApprovalRule, BasisKind, BilingualText, CellStanding, ConsentRule, DeferralGround, DisclosureDirection, DisclosureMark, DisclosurePurpose, InformedRule,
  ItemClass, LegalBasisCode, ProcessingBasisCode, RecipientKind, RecordField, Role, StatuteConfidence,
} from '#kernel';

/** A calendar day in Denmark, `2024-01-01`. */
export type IsoDay = string;

/** Cells that share a standing: each of these items to each of these recipients. A cell in no block is refused. */
export interface CellBlock {
  readonly to: readonly RecipientKind[];
  readonly items: readonly ItemClass[];
  readonly standing: CellStanding;
}

/** One direction of a basis: who may rely on it, what must be written down, and what may go to whom. */
export interface Route {
  readonly direction: DisclosureDirection;
  readonly reliedOnBy: readonly Role[];
  readonly record: readonly RecordField[];
  readonly cells: readonly CellBlock[];
}

/** One legal basis as a lawyer reads it. Its name in words stands with its code, in the vocabulary. */
export interface Basis {
  readonly code: LegalBasisCode;
  /** The paragraph as it is cited in Danish. */
  readonly statute: string;
  readonly confidence: StatuteConfidence;
  readonly kind: BasisKind;
  /** `elsewhere`: what rests on it must leave by another way than this product. */
  readonly channel: 'here' | 'elsewhere';
  readonly purposes: readonly DisclosurePurpose[];
  readonly consent: ConsentRule;
  readonly approval: ApprovalRule;
  readonly informed: { readonly rule: InformedRule; readonly deferrable: readonly DeferralGround[] };
  readonly marks: readonly DisclosureMark[];
  /** By the side that discloses; the first is the default. */
  readonly processing: { readonly police: readonly ProcessingBasisCode[]; readonly municipality: readonly ProcessingBasisCode[] };
  /** First and last day, both included; null has no end. */
  readonly validFrom: IsoDay;
  readonly validTo: IsoDay | null;
  readonly routes: readonly Route[];
}

/**
 * One version of the table, whole. A version that has left a machine is never edited: counsel's answer is a new file.
 * No code is ever dropped, it gets a last day, so that answers to what was sent still find it.
 */
export interface BasisTable {
  /** Stands on every disclosure that was made under it. */
  readonly version: string;
  readonly bases: readonly Basis[];
  /** What counsel and users have not answered when this version was made. */
  readonly questions: readonly BilingualText[];
}
