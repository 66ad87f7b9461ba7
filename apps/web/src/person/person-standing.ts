import { Inject, Injectable } from '@nestjs/common';
import type { Problem } from '#api-client';
import type { Session } from '../session/session.js';
import { SessionEnds } from '../session/session-ends.js';
import { NoMoreTokens } from '../sign-in/fresh-tokens.js';
import { PersonApi } from './person-api.js';

/** What the api says to somebody who is nobody there any more, and also, of some codes, to somebody who may not do one thing. */
const doubtful: readonly Problem['code'][] = ['not-allowed', 'not-signed-in', 'unit-not-chosen', 'assurance-too-low'];

/** Whether the person of a session still is somebody to the api. */
@Injectable()
export class PersonStanding {
  constructor(
    @Inject(PersonApi) private readonly personApi: PersonApi,
    @Inject(SessionEnds) private readonly ends: SessionEnds,
  ) {}

  /** After a refusal: whether it was this one act, or the person has no rights at all any more. */
  async isLost(session: Session, { code }: Pick<Problem, 'code'>): Promise<boolean> {
    return doubtful.includes(code) && (await this.isNobody(session));
  }

  /** Whether the api itself says so. Somebody on the way to it, or an outage, says nothing about anybody. */
  private async isNobody(session: Session): Promise<boolean> {
    try {
      const me = await (await this.personApi.of(session)).get('/me');
      return !me.ok && doubtful.includes(me.problem.code);
    } catch (error) {
      if (error instanceof NoMoreTokens) return true;
      // Nobody can say just now; a refusal itself is still the answer.
      return false;
    }
  }

  /** @returns whether it was running until now */
  end(session: Session): Promise<boolean> {
    return this.ends.end(session, 'rights_lost');
  }
}
