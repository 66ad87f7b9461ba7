import { type BilingualText, type Refusal, refusalCodes, type RefusalDetails, refusalTexts } from '#kernel';

/** Every code that a problem document can carry: the refusals of operations, and what is answered before or without one. */
export const problemCodes = [
  ...refusalCodes,
  'invalid-input',
  'invalid-json',
  'too-large',
  'not-signed-in',
  'client-not-known',
  'no-such-address',
  'no-such-method',
  'refused',
  'internal',
  'keys-unavailable',
  'busy',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** One field that was wrong, and what to do about it. The value is never repeated. */
export interface FieldProblem {
  /** Path in the body, for example `persons[0].cpr`. */
  field: string;
  code: string;
  da: string;
  en: string;
}

/** What a refused or failed request is answered with: RFC 9457, in Danish and English. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  detail: BilingualText;
  /** What was wrong in the body, field by field; with `invalid-input`. */
  errors?: FieldProblem[];
  details?: RefusalDetails;
  /** With a fault of ours only; the same id stands in a header of every answer. */
  correlationId?: string;
}

const type = (code: ProblemCode): string => `urn:naervaern:problem:${code}`;

/**
 * A refusal as a problem. It carries no correlation id, so that "not yours" and "not there" are the same bytes.
 */
export function problemOfRefusal(refusal: Refusal): Problem {
  const text = refusalTexts[refusal.refusal];
  return {
    type: type(refusal.refusal),
    title: refusal.refusal,
    status: text.status,
    code: refusal.refusal,
    detail: { da: text.da, en: text.en },
    ...(refusal.details === undefined ? {} : { details: refusal.details }),
  };
}

/** A problem that is not a refusal of an operation: bad input, no sign-in, a fault of ours. */
export function problem(code: ProblemCode, status: number, detail: BilingualText, more: Partial<Problem> = {}): Problem {
  return { type: type(code), title: code, status, code, detail, ...more };
}
