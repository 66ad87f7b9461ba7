import type { FieldProblemAnswer, ProblemAnswer, ProblemCode, ProblemDetailsAnswer } from './contract.js';

/** What kept an answer from coming, or from being one of the api's. */
export type AwayReason = 'timed-out' | 'unreachable' | 'answered-by-another';

/** Why there is no answer: the api said no, or it could not be heard. A value; nothing is thrown. */
export interface Problem {
  /** HTTP status; 0 when nothing was heard. */
  status: number;
  /** What programs go by. `away`: nothing is known of what was asked, and sending the same again is safe. */
  code: ProblemCode | 'away';
  /** What happened and what to do now, for people. */
  text: { da: string; en: string };
  /** What was wrong in the body, field by field; empty for other codes than `invalid-input`. */
  fields: FieldProblemAnswer[];
  /** Facts that help to mend it, such as the units to choose among; the code says which there are. */
  details: ProblemDetailsAnswer;
  /** Names the request in the api's log. */
  correlationId?: string;
  /** How long to wait before asking again. */
  retryAfterSeconds?: number;
  /** With `away` only, for logs. */
  awayReason?: AwayReason;
}

export const correlationHeader = 'Naervaern-Correlation-Id';

/** The problem in an answer that is no success. Whatever is not the api's own kind of document was said by somebody on the way. */
export function problemIn(body: unknown, response: Response, isRead: boolean): Problem {
  if (!isProblemDocument(body)) return { ...away('answered-by-another', isRead), ...factsOf(response) };
  const { code, detail, errors = [], details = {} } = body;
  return { code, text: detail, fields: errors, details, ...factsOf(response) };
}

/** No answer of the api was heard. Whether it did what was asked is not known. */
export function away(awayReason: AwayReason, isRead: boolean): Problem {
  return { status: 0, code: 'away', text: isRead ? awayTexts.read : awayTexts.change, fields: [], details: {}, awayReason };
}

const awayTexts = {
  read: {
    da: 'Systemet svarer ikke lige nu, så intet kan vises. Vent et øjeblik, og prøv igen. Haster det, så ring.',
    en: 'The system does not answer just now, so nothing can be shown. Wait a moment, and try again. If it is urgent, call.',
  },
  change: {
    da: 'Systemet svarer ikke lige nu. Vi ved ikke, om det sendte blev gemt. Vent et øjeblik, og prøv igen; det er sikkert at sende det samme en gang til. Haster det, så ring.',
    en: 'The system does not answer just now. We do not know whether what was sent was stored. Wait a moment, and try again; it is safe to send the same thing once more. If it is urgent, call.',
  },
};

function factsOf({ status, headers }: Response): Pick<Problem, 'status' | 'correlationId' | 'retryAfterSeconds'> {
  const correlationId = headers.get(correlationHeader);
  const retryAfter = /^\d{1,6}$/.exec(headers.get('Retry-After') ?? '');
  return {
    status,
    ...(correlationId === null ? {} : { correlationId }),
    ...(retryAfter === null ? {} : { retryAfterSeconds: Number(retryAfter[0]) }),
  };
}

function isProblemDocument(body: unknown): body is ProblemAnswer {
  const { code, detail }: Partial<ProblemAnswer> = typeof body === 'object' && body !== null ? body : {};
  return typeof code === 'string' && typeof detail?.da === 'string' && typeof detail.en === 'string';
}
