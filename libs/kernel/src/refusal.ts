import { isOneOf } from './one-of.js';

/** Every way the system says no. Closed: a new no gets a code here and words in refusal-texts.ts. */
export const refusalCodes = [
  // who may
  'not-found',
  'not-allowed',
  'assurance-too-low',
  'unit-not-chosen',
  // same id, other content
  'id-taken',
  'differs-from-first',
  'changed-meanwhile',
  // where a part is in its life
  'not-opened',
  'wrong-state',
  'already-open-at-sender',
  'outside-delivery-needed',
  // to whom
  'receiver-outside-municipality',
  'receiver-not-for-this-part',
  'receivers-must-differ',
  'call-or-attempt-missing',
  // on what basis
  'basis-missing',
  'consent-missing',
  'consent-refused',
  'consent-withdrawn',
  'consent-expired',
  'consent-of-another-person',
  'consent-not-asked-for-child',
  'informed-missing',
  'feedback-not-covered-by-consent',
  // with what content
  'adult-part-holds-other-adult',
  'address-protected',
  'unknown-person',
  'unknown-statement',
  // when the house itself is not well
  'audit-unavailable',
  'database-unavailable',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** An expected no: a value that is returned, never thrown. */
export interface Refusal {
  readonly refusal: RefusalCode;
  /** Facts that help to mend it, such as which field or who changed it. Leaves the house, so never personal data of a citizen. */
  readonly details?: Readonly<Record<string, unknown>>;
}

export function refuse(code: RefusalCode, details?: Readonly<Record<string, unknown>>): Refusal {
  return Object.freeze(details === undefined ? { refusal: code } : { refusal: code, details });
}

/** Whether an answer is a no; goes by the shape, so that a refusal survives copying. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refusal' in value && isOneOf(refusalCodes, value.refusal);
}
