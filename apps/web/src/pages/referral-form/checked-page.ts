import type { NaervaernApi } from '#api-client';
import type { FieldError } from '../../fds/error-summary.js';
import type { Page } from '../../page/page.js';
import { dataOf } from '../../person/person-api.js';
import type { Language } from '../../texts/language.js';
import { unitsToCall, withFirstCalls } from './calls-needed.js';
import { checkFacts } from './check-facts.js';
import { checkPage, type CheckProps } from './check.page.js';
import { type CheckProblem, problemAt, problemsIn } from './check-problems.js';
import { pageOf } from './field-name.js';
import { withReceivers } from './receivers.js';
import { submissionIn } from './submission.js';
import type { Typed } from './typed.js';

interface ToCheck extends Pick<CheckProps, 'draft' | 'csrf' | 'trouble'> {
  readonly typed: Typed;
  readonly now: Date;
  readonly language: Language;
  /** Faults in the calls, which stand on this page. */
  readonly errors?: readonly FieldError[];
  /** What the api said no to when it was asked to send. */
  readonly objections?: readonly CheckProblem[];
}

/** What the api is not told when it is asked what would happen: the answer says which calls are needed, and which bases are proposed. */
const isAnswered = (name: string): boolean => name === 'call' || /^(?:call|items)-/.test(name);

/**
 * The check page as things are now: receivers proposed, the api asked what would happen. @throws ProblemShown
 */
export async function checkedPage(api: NaervaernApi, { typed, now, errors = [], objections = [], ...about }: ToCheck): Promise<Page> {
  const { draft: { draftId }, language } = about;
  const directory = dataOf(await api.get('/directory'));
  const going = withReceivers(typed, directory);
  const read = submissionIn(going.without(isAnswered), draftId, language);
  if ('errors' in read) {
    return checkPage({ ...about, typed: going, directory, errors: [], problems: read.errors.filter(({ field }) => pageOf(field as 'municipality') !== 'check').map((error) => problemAt(error, draftId, language)) });
  }
  const facts = await checkFacts(api, typed, read.submission);
  const problems = problemsIn(facts.preview.problems.filter(({ code }) => code !== 'call-or-attempt-missing'), typed, draftId, language);
  const shown = withFirstCalls(going, unitsToCall(facts.preview, directory, language), now, language);
  return checkPage({ ...about, typed: shown, directory, errors, problems: [...objections, ...problems], checked: { submission: read.submission, facts } });
}
