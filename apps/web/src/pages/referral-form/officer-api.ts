import { ForbiddenException, Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { DirectoryAnswer, NaervaernApi, Problem } from '#api-client';
import { sessionOf } from '../../http/visit.js';
import { PersonApi, ProblemShown } from '../../person/person-api.js';
import { isProviderAway } from '../../sign-in/provider-away.js';
import { isAway } from './keep-draft.js';

/** The api for somebody who writes a referral: what was typed outlasts whatever is away. */
@Injectable()
export class OfficerApi {
  constructor(@Inject(PersonApi) private readonly personApi: PersonApi) {}

  /** The api has the last word; this keeps others from filling in a form in vain. @throws ForbiddenException */
  mustBeOfficer(request: Request): void {
    const { role } = sessionOf(request).person;
    if (role !== 'police_officer' && role !== 'police_coordinator') throw new ForbiddenException();
  }

  /** @throws ForbiddenException, NoMoreTokens */
  async of(request: Request): Promise<NaervaernApi> {
    this.mustBeOfficer(request);
    try {
      return await this.personApi.of(sessionOf(request));
    } catch (error) {
      // Without a token that lasts, nothing can be asked: the same to whoever typed as when the api is away.
      if (isProviderAway(error)) return unheard;
      throw error;
    }
  }
}

/** Who answers where; undefined when nobody can say just now. @throws ProblemShown */
export async function directoryOf(api: NaervaernApi): Promise<DirectoryAnswer | undefined> {
  const answer = await api.get('/directory');
  if (answer.ok) return answer.data;
  if (isAway(answer.problem)) return undefined;
  throw new ProblemShown(answer.problem);
}

const nothingHeard: Problem = { status: 0, code: 'away', text: { da: '', en: '' }, fields: [], details: {}, awayReason: 'unreachable' };
const answer = () => Promise.resolve({ ok: false as const, problem: nothingHeard });
const unheard = { get: answer, put: answer, post: answer } as NaervaernApi;
