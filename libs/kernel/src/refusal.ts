import type { BilingualText } from './bilingual-text.js';
import { isOneOf } from './one-of.js';
import type { Role } from './role.js';

/** Every way the system says no. Closed: a new no gets a code here and words in refusal-texts.ts. */
export const refusalCodes = [
  // who may
  'not-found',
  'not-allowed',
  'assurance-too-low',
  'unit-not-chosen',
  // who gives whom which right
  'role-not-for-this-unit',
  'already-assigned',
  'staff-member-disabled',
  'not-for-yourself',
  'second-administrator-needed',
  'period-impossible',
  // who is on duty when
  'person-not-of-unit',
  'person-cannot-stand-in',
  'shift-ends-before-start',
  'shift-longer-than-week',
  'shift-has-ended',
  'shift-cancelled',
  'already-on-duty',
  // same id, other content
  'id-taken',
  'differs-from-first',
  'changed-meanwhile',
  // where a part is in its life
  'not-opened',
  'wrong-state',
  'already-open-at-sender',
  'outside-delivery-needed',
  // what becomes of a draft
  'draft-has-child',
  'draft-child-unanswered',
  'draft-taken-over',
  // to whom
  'receiver-outside-municipality',
  'receiver-not-for-this-part',
  'receivers-must-differ',
  'receiver-not-a-colleague',
  'held-already',
  'not-handed-to-you',
  'call-or-attempt-missing',
  // on what basis
  'basis-missing',
  'consent-missing',
  'consent-refused',
  'consent-withdrawn',
  'consent-expired',
  'consent-asked-before',
  'consent-end-impossible',
  'consent-ended-already',
  'basis-not-in-force',
  'consent-of-another-person',
  'consent-not-asked-for-child',
  'informed-missing',
  'child-without-part',
  'feedback-not-covered-by-consent',
  'recipient-not-covered-by-consent',
  'item-not-covered-by-consent',
  // what the basis table says no to
  'item-without-basis',
  'evidence-request-refused',
  'basis-by-other-channel',
  'direction-not-of-basis',
  'basis-not-for-role',
  'purpose-not-of-basis',
  'processing-basis-missing',
  'forum-membership-missing',
  'basis-not-beside-consent',
  'record-incomplete',
  'approval-missing',
  'approval-rejected',
  'override-overdue',
  'recipient-not-of-basis',
  'item-not-of-basis',
  'item-awaits-confirmation',
  // who puts a version of the basis table in force
  'administrator-of-other-side-needed',
  // with what content
  'adult-part-holds-other-adult',
  'address-protected',
  'unknown-person',
  'unknown-statement',
  // when the house itself is not well, or somebody asks too much of it
  'too-many-streams',
  'audit-unavailable',
  'database-unavailable',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** A unit that the person works in, by name, with the organisation that it belongs to. */
export interface UnitToChoose extends BilingualText {
  readonly unitId: string;
  readonly role: Role;
  readonly organisation: BilingualText;
}

/** Facts that help to mend a refusal; its code says which there are. They leave the house: never personal data of a citizen. */
export interface RefusalDetails {
  /** What in the body is meant, as a path. */
  readonly field?: string;
  readonly problem?: string;
  /** Id of the part that is meant, where several were sent. */
  readonly part?: string;
  /** By which people name a part on the telephone. */
  readonly reference?: string;
  /** Where a part is now. */
  readonly state?: string;
  readonly version?: number;
  /** What happened since the version that was sent: colleagues by name, the other authority by unit. */
  readonly changes?: readonly { readonly at: string; readonly move: string; readonly by?: string }[];
  /** Units to choose among. */
  readonly units?: readonly UnitToChoose[];
}

/** An expected no: a value that is returned, never thrown. */
export interface Refusal {
  readonly refusal: RefusalCode;
  readonly details?: RefusalDetails;
}

export function refuse(code: RefusalCode, details?: RefusalDetails): Refusal {
  return Object.freeze(details === undefined ? { refusal: code } : { refusal: code, details });
}

/** Whether an answer is a no; goes by the shape, so that a refusal survives copying. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refusal' in value && isOneOf(refusalCodes, value.refusal);
}
