/** What the judge is asked with (section 3 of docs/legal/item-classes.md), in plain strings so that any code can be tried. */
export interface Enquiry {
  readonly moment: Moment;
  readonly basis: string;
  readonly processingBasis: string;
  readonly direction: string;
  readonly role: string;
  readonly recipientKind: string;
  readonly purpose: string;
  readonly consent: Consent;
  readonly approval: string;
  readonly acute: boolean;
  readonly overdue: boolean;
  readonly forum: string;
  readonly record: readonly string[];
}

/** An instant, and the Danish calendar day that it falls on: looked up by hand, so that no clock arithmetic judges another. */
export interface Moment {
  readonly at: string;
  readonly day: string;
}

export interface Consent {
  readonly state: string;
  /** Instant of its end; a consent that names none is no valid one. */
  readonly endsAt?: string;
  readonly recipientKinds?: readonly string[];
  readonly purposes?: readonly string[];
  readonly itemClasses?: readonly string[];
  readonly coversFeedback: boolean;
}

/** The days of the basis that is asked about in the table in force; `undefined` is "no version in force". */
export type Days = { readonly first: string; readonly last?: string } | undefined;

/** What the document says of one item, and the sentence that says so, word for word. */
export type Verdict = Refused | Allowed;
export interface Refused {
  readonly refusal: string;
  readonly says: string;
}
export interface Allowed {
  readonly refusal: undefined;
  readonly confirmed: boolean;
  readonly marks: readonly string[];
  readonly toFollow: readonly string[];
  readonly says: string;
}

export const no = (refusal: string, says: string): Refused => ({ refusal, says });
