import { Inject, Injectable } from '@nestjs/common';
import { type Answer, naervaernApi, type RefuseSignInDto, type SignInAnswer, type SignInRefusedAnswer } from '#api-client';
import { type SignInEndReason } from '#kernel';
import { Traces, type WebConfiguration } from '#platform';
import { apiTimeoutMilliseconds, sameAct } from '../person/person-api.js';
import { WEB_CONFIGURATION } from '../web-configuration.js';
import { ClientAssertions } from './client-assertions.js';

/** What the web tells the audit log of sign-ins, through the api, with its own credential. */
@Injectable()
export class SignInReports {
  constructor(
    @Inject(WEB_CONFIGURATION) private readonly configuration: WebConfiguration,
    @Inject(ClientAssertions) private readonly assertions: ClientAssertions,
    @Inject(Traces) private readonly traces: Traces,
  ) {}

  /** Before there is a cookie: no entry, no session. The person may act in that unit, or this is refused. */
  async signedIn(signInId: string, accessToken: string, unitId: string): Promise<Answer<SignInAnswer>> {
    const api = await this.api({ accessToken, actingFor: unitId });
    return await api.put('/sign-ins/{signInId}', { params: { path: { signInId } } });
  }

  async refused(refusalId: string, why: RefuseSignInDto, accessToken?: string): Promise<Answer<SignInRefusedAnswer>> {
    const api = await this.api({ accessToken });
    return await api.put('/refused-sign-ins/{refusalId}', { params: { path: { refusalId } }, body: why });
  }

  /** @returns whether the log has it; reporting the same again changes nothing */
  async ended(signInId: string, reason: SignInEndReason): Promise<boolean> {
    const api = await this.api({});
    return (await api.put('/sign-ins/{signInId}/end', { params: { path: { signInId } }, body: { reason } })).ok;
  }

  private async api(as: { accessToken?: string; actingFor?: string }) {
    return naervaernApi({ ...as, baseUrl: this.configuration.apiUrl, clientAssertion: await this.assertions.next(), timeoutMilliseconds: apiTimeoutMilliseconds, ...sameAct(this.traces) });
  }
}
