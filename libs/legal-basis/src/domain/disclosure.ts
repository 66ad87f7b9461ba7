import type { DisclosureDirection, ItemClass, LegalBasisCode, ProcessingBasisCode, RecipientKind } from '#kernel';

/** One kind of thing that leaves, with what it leaves on. Two questions, two fields (domain.md 2.3). */
export interface NamedItem {
  itemClass: ItemClass;
  /** What lifts the duty of secrecy. */
  basis: LegalBasisCode;
  /** What the processing rests on, under GDPR or retshåndhævelsesloven. */
  processingBasis: ProcessingBasisCode;
}

/** A part's content; a message of its thread; the answer to whoever sent it. */
export const disclosureMatters = ['content', 'message', 'answer'] as const;
export type DisclosureMatter = (typeof disclosureMatters)[number];

/** Something that leaves an authority, or goes from one of its units to another, with the basis of each item. */
export interface Disclosure {
  id: string;
  /** The part that it is, or is about. */
  aboutId: string;
  matter: DisclosureMatter;
  direction: DisclosureDirection;
  recipientKind: RecipientKind;
  /** The contact point; null where it goes outside the system. */
  toUnitId: string | null;
  consentId: string | null;
  /** When that consent ends at the latest, as it stood when this was given. */
  consentUntil: Date | null;
  /** Of the table that it was judged by. It stays, whatever becomes of the table. */
  version: string;
  items: readonly NamedItem[];
}
