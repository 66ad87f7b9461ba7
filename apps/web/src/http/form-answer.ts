import type { Answer, Problem } from '#api-client';
import type { FieldError } from '../fds/error-summary.js';
import { ProblemShown } from '../person/person-api.js';
import type { Language } from '../texts/language.js';

export { errorAt } from '../fds/error-summary.js';

/** What a form sent: one level of texts, and nothing that can be relied on. */
export type FormBody = Readonly<Record<string, unknown>> | undefined;

/** What was typed into a field; empty for one that was not sent. */
export function typedIn(body: FormBody, name: string): string {
  const value = body?.[name];
  return typeof value === 'string' ? value.trim() : '';
}

/**
 * What the api said no to although whoever sent the form can mend it, or undefined when it said yes.
 * @throws ProblemShown for what no other words in the form would mend
 */
export function objectionIn(answer: Answer<unknown>): Problem | undefined {
  if (answer.ok) return undefined;
  const { problem } = answer;
  if (problem.code === 'invalid-input' || problem.status === 409 || problem.status === 422) return problem;
  throw new ProblemShown(problem);
}

/**
 * An objection as errors of a form's fields.
 * @param places the id of the field that a path in the api's body, or a code of refusal, belongs to
 * @param otherwise the id of the field for all else
 */
export function fieldErrorsOf({ fields, code, text }: Problem, places: Readonly<Record<string, string>>, otherwise: string, language: Language): FieldError[] {
  if (fields.length === 0) return [{ field: places[code] ?? otherwise, text: text[language] }];
  return fields.map((problem) => ({ field: places[rootOf(problem.field)] ?? otherwise, text: problem[language] }));
}

/** `openingHours` of `openingHours[2].opens`. */
const rootOf = (path: string): string => /^\w*/.exec(path)![0];
