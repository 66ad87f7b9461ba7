import { Inject, Injectable } from '@nestjs/common';
import { type Answer, type ApiOptions, type NaervaernApi, naervaernApi, type Problem } from '#api-client';
import { currentCorrelationId, Traces, type WebConfiguration } from '#platform';
import { patienceOfPage } from '../http/page-patience.js';
import type { Session } from '../session/session.js';
import { FreshTokens } from '../sign-in/fresh-tokens.js';
import { WEB_CONFIGURATION } from '../web-configuration.js';

/** For each answer of the api, its body included. A person waits for the page. */
export const apiTimeoutMilliseconds = 10_000;

/** What the api said no to while a page was made. The page of errors says what to do. */
export class ProblemShown extends Error {
  override readonly name = 'ProblemShown';
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** What makes questions to the api part of the request that is being worked on: one name in the logs of both, one trace. */
export function sameAct(traces: Traces): Pick<ApiOptions, 'correlationId' | 'fetch'> {
  const correlationId = currentCorrelationId();
  return { ...(correlationId === undefined ? {} : { correlationId }), ...(traces.isOn ? { fetch: traces.fetch } : {}) };
}

/** The data of an answer. @throws ProblemShown */
export function dataOf<Data>(answer: Answer<Data>): Data {
  if (!answer.ok) throw new ProblemShown(answer.problem);
  return answer.data;
}

/** The api as the person of a session uses it: in the unit that was chosen, with a token that lasts. */
@Injectable()
export class PersonApi {
  constructor(
    @Inject(WEB_CONFIGURATION) private readonly configuration: WebConfiguration,
    @Inject(FreshTokens) private readonly tokens: FreshTokens,
    @Inject(Traces) private readonly traces: Traces,
  ) {}

  /** @throws NoMoreTokens and what else FreshTokens throws */
  async of(session: Session): Promise<NaervaernApi> {
    const { accessToken } = await this.tokens.of(session);
    return naervaernApi({
      baseUrl: this.configuration.apiUrl,
      accessToken,
      actingFor: session.person.unit.id,
      timeoutMilliseconds: apiTimeoutMilliseconds,
      signal: patienceOfPage(),
      ...sameAct(this.traces),
    });
  }
}
