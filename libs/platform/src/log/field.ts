import { isUuid } from '#kernel';

/** What a field of the operational log may hold: a type for the compiler, and a test for what comes past it. */
export interface Field<Value extends string | number> {
  fits(value: unknown): value is Value;
}

const matching = <Value extends string>(form: RegExp): Field<Value> => ({
  fits: (value): value is Value => typeof value === 'string' && form.test(value),
});

const number = (fits: (value: number) => boolean): Field<number> => ({
  fits: (value): value is number => typeof value === 'number' && fits(value),
});

/** One of these words and no other. */
export function oneOf<const Word extends string>(words: readonly Word[]): Field<Word> {
  const known: ReadonlySet<unknown> = new Set(words);
  return { fits: (value): value is Word => known.has(value) };
}

/** Six digits and four, with or without a dash: how a CPR number is written. */
const cprShape = /\d{6}-?\d{4}/;

/** Whether somebody's number could stand in it. Nothing that looks so is written to the log, whatever it is. */
export const looksLikeCpr = (text: string): boolean => cprShape.test(text);

/** A UUID in its one spelling that nobody could take for a CPR number, nor hide one in. */
export const isCorrelationId = (value: unknown): value is string => isUuid(value) && !looksLikeCpr(value);

/** Or `none`: of something that no request has asked for. */
export const correlationIdField: Field<string> = { fits: (value): value is string => value === 'none' || isCorrelationId(value) };

/** Of an operation: `referral.send`. */
export const operationField = matching<string>(/^[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*$/);

/** Of something done again and again: `heartbeat`, `draft.tell`. */
export const roundField = matching<string>(/^[a-z]+(?:[.-][a-z]+)*$/);

/** The pattern of a route as it is declared, `/parts/:partId`, or `none`. An address with its ids does not fit. */
export const routeField = matching<string>(/^(?:none|(?:\/(?::?[A-Za-z][A-Za-z-]*|\.well-known|\*[a-z]+|[a-z-]+\.(?:json|txt))?)+)$/);

/** As HTTP names them. Node reads no others. */
export const methodField = matching<string>(/^(?:none|[A-Z][A-Z-]{2,19})$/);

export const statusField = number((value) => Number.isInteger(value) && value >= 100 && value <= 599);

export const countField = number((value) => Number.isSafeInteger(value) && value >= 0);

/** A span, rounded as whoever tells it likes. */
export const millisecondsField = number((value) => Number.isFinite(value) && value >= 0 && value < 1e12);

export const portField = number((value) => Number.isInteger(value) && value > 0 && value <= 65_535);
