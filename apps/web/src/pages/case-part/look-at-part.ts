import type { Request } from 'express';
import type { NaervaernApi, PartAnswer, Problem } from '#api-client';
import { sessionOf, visitOf } from '../../http/visit.js';
import type { Page } from '../../page/page.js';
import { ProblemShown } from '../../person/person-api.js';
import { csrfTokenOf } from '../../session/secret.js';
import type { Language } from '../../texts/language.js';
import { gonePage, unopenedPage } from './unopened.page.js';

/** What every page about a part is drawn with. */
export interface About {
  readonly csrf: string;
  readonly language: Language;
}

export const aboutOf = (request: Request): About => ({ csrf: csrfTokenOf(sessionOf(request).secret), language: visitOf(request).language });

/**
 * Looks at a part: the part, or the page that stands in its place when it is not opened or not here. A look of its own, in
 * the log.
 * @param typed what somebody wrote about it, so that it is not lost with a part that is gone
 * @throws ProblemShown for everything else
 */
export async function lookAtPart(api: NaervaernApi, request: Request, partId: string, typed?: string): Promise<{ part: PartAnswer } | { page: Page }> {
  const answer = await api.get('/parts/{partId}', { params: { path: { partId } } });
  if (answer.ok) return { part: answer.data };
  return { page: pageInstead(answer.problem, partId, aboutOf(request), typed) };
}

function pageInstead(problem: Problem, partId: string, about: About, typed: string | undefined): Page {
  if (problem.code === 'not-found') return gonePage(about.language, typed);
  const { reference, state, version } = problem.details;
  if (problem.code === 'not-opened' && reference !== undefined && version !== undefined) return unopenedPage({ partId, reference, state: state ?? '', version }, about);
  throw new ProblemShown(problem);
}
