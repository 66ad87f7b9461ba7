import { Inject, Injectable } from '@nestjs/common';
import { type MeView, naervaernApi, type Problem, type RefusedStanding, type UnitToChooseAnswer } from '#api-client';
import { type SignInRefusalReason, uuidv7 } from '#kernel';
import { type SignInProvider, Traces, type WebConfiguration } from '#platform';
import { apiTimeoutMilliseconds, ProblemShown, sameAct } from '../person/person-api.js';
import { Attempts } from '../session/attempts.js';
import type { Secret } from '../session/secret.js';
import type { Session } from '../session/session.js';
import { SessionEnds } from '../session/session-ends.js';
import { Sessions } from '../session/sessions.js';
import type { Language } from '../texts/language.js';
import { WEB_CONFIGURATION } from '../web-configuration.js';
import { Providers } from './providers.js';
import { type Kept, runStrategy } from './run-strategy.js';
import { SignInReports } from './sign-in-reports.js';
import { type Identified, type NotIdentified, SignInStrategy } from './sign-in-strategy.js';

/** Where the person goes when it is done. */
interface Way {
  language: Language;
  /** An address of our own. */
  next: `/${string}`;
  /** The session that runs in this browser already; it ends when the new one begins. */
  replaces?: string;
}

/** Out at the provider. */
interface UnderWay extends Way {
  kind: 'under-way';
  provider: string;
  kept: Kept;
  /** A screen is hidden in this browser: whoever comes in proves anew who they are, whatever the provider remembers. */
  isFresh: boolean;
  /** Set when somebody comes back to a hidden screen: only the same person may. The attempt's own cookie says that it is the
   * same browser, since the session's is strict and does not come with a way back from another site. */
  unlocking?: { sessionId: string; issuer: string; subject: string };
}

/** Identified, and with several units to act for. */
interface Choosing extends Way {
  kind: 'choosing';
  provider: string;
  identified: Identified;
  units: UnitToChooseAnswer[];
}

type Attempt = UnderWay | Choosing;

export type SignInOutcome =
  | ({ kind: 'signed-in'; secret: Secret } & Way)
  | ({ kind: 'choose'; attempt: Secret } & Way)
  | { kind: 'refused'; reason: SignInRefusalReason; standing: RefusedStanding; reference: string; language: Language };

/** Sign-ins from the way out to the session, by OpenID Connect. Nobody gets a session whose sign-in is not in the log. */
@Injectable()
export class SignIns {
  constructor(
    @Inject(WEB_CONFIGURATION) private readonly configuration: WebConfiguration,
    @Inject(Providers) private readonly providers: Providers,
    @Inject(Attempts) private readonly attempts: Attempts<Attempt>,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SignInReports) private readonly reports: SignInReports,
    @Inject(SessionEnds) private readonly ends: SessionEnds,
    @Inject(Traces) private readonly traces: Traces,
  ) {}

  /**
   * Sends somebody out to a provider.
   * @param hidden the session behind the hidden screen of this browser; isUnlocking: to come back to it
   * @returns where to, and the secret of the way back
   */
  async start(provider: SignInProvider, way: Way, request: object, hidden?: Session, isUnlocking = false): Promise<{ redirect: string; attempt: Secret }> {
    const isFresh = hidden !== undefined;
    const outcome = await runStrategy(await this.strategyOf(provider, isFresh), request, {});
    if (!('redirect' in outcome)) throw new Error('the strategy did not send out');
    const unlocking = hidden && isUnlocking && { sessionId: hidden.id, issuer: hidden.person.issuer, subject: hidden.person.subject };
    const attempt = await this.attempts.keep({
      kind: 'under-way', provider: provider.key, kept: outcome.kept, isFresh, ...way, ...(unlocking ? { unlocking } : {}),
    });
    return { redirect: outcome.redirect, attempt };
  }

  /**
   * Takes somebody back from a provider.
   * @throws ProblemShown when the api cannot take the report now, what the network throws when the provider is away
   */
  async comeBack(secret: Secret | undefined, request: object, device: string, language: Language): Promise<SignInOutcome> {
    const attempt = secret === undefined ? undefined : await this.attempts.take(secret);
    if (attempt?.kind !== 'under-way') return await this.refuse({ reason: 'attempt_expired' }, language);
    const provider = this.providers.named(attempt.provider);
    if (provider === undefined) return await this.refuse({ reason: 'attempt_expired' }, attempt.language);
    const outcome = await runStrategy(await this.strategyOf(provider, attempt.isFresh), request, attempt.kept);
    if ('redirect' in outcome) return await this.refuse({ reason: 'nonce_or_state' }, attempt.language);
    if ('refused' in outcome) return await this.refuse(outcome.refused, attempt.language);
    if (attempt.unlocking !== undefined) return await this.unlock(attempt, attempt.unlocking, outcome.identified);
    return await this.enter(attempt, outcome.identified, device);
  }

  /** What somebody may choose among; undefined when there is nothing to choose. The secret is used up, a new one is given. */
  async choices(secret: Secret | undefined): Promise<{ units: UnitToChooseAnswer[]; attempt: Secret } | undefined> {
    const attempt = secret === undefined ? undefined : await this.attempts.take(secret);
    if (attempt?.kind !== 'choosing') return undefined;
    return { units: attempt.units, attempt: await this.attempts.keep(attempt) };
  }

  async choose(secret: Secret | undefined, unitId: unknown, device: string, language: Language): Promise<SignInOutcome> {
    const attempt = secret === undefined ? undefined : await this.attempts.take(secret);
    if (attempt?.kind !== 'choosing') return await this.refuse({ reason: 'attempt_expired' }, language);
    const chosen = attempt.units.find((unit) => unit.unitId === unitId);
    if (chosen === undefined) return { kind: 'choose', attempt: await this.attempts.keep(attempt), language, next: attempt.next };
    return await this.begin({ ...attempt, language }, attempt.identified, chosen.unitId, device);
  }

  private async enter(attempt: UnderWay, identified: Identified, device: string): Promise<SignInOutcome> {
    const { accessToken } = identified.tokens;
    const api = naervaernApi({ baseUrl: this.configuration.apiUrl, accessToken, timeoutMilliseconds: apiTimeoutMilliseconds, ...sameAct(this.traces) });
    const me = await api.get('/me');
    if (me.ok) return await this.begin(attempt, identified, (me.data satisfies MeView).unit.id, device);
    const { code, details } = me.problem;
    if (code === 'unit-not-chosen' && details.units !== undefined) {
      const { provider, language, next, replaces } = attempt;
      const secret = await this.attempts.keep({ kind: 'choosing', provider, language, next, identified, units: details.units, ...(replaces === undefined ? {} : { replaces }) });
      return { kind: 'choose', attempt: secret, language, next };
    }
    return await this.refuseKnown(me.problem, identified, attempt.language);
  }

  private async begin(way: Way & { provider: string }, identified: Identified, unitId: string, device: string): Promise<SignInOutcome> {
    const id = uuidv7();
    const { tokens, lifeSeconds, issuer, subject } = identified;
    const reported = await this.reports.signedIn(id, tokens.accessToken, unitId);
    if (!reported.ok) return await this.refuseKnown(reported.problem, identified, way.language);
    const { staffMemberId, name, role, unit, organisation } = reported.data;
    const person = { name, role, unit, organisation, provider: way.provider, issuer, subject };
    const secret = await this.sessions.begin({ id, staffMemberId, device, person, tokens, lifeSeconds });
    if (way.replaces !== undefined) await this.ends.end({ id: way.replaces }, 'signed_out');
    return { kind: 'signed-in', secret, language: way.language, next: way.next };
  }

  private async unlock(attempt: UnderWay, { sessionId, ...hidden }: NonNullable<UnderWay['unlocking']>, identified: Identified): Promise<SignInOutcome> {
    const isSame = identified.issuer === hidden.issuer && identified.subject === hidden.subject;
    if (!isSame) return await this.refuse({ reason: 'not_known', issuer: identified.issuer, subject: identified.subject }, attempt.language);
    const secret = await this.sessions.unlock(sessionId, identified.tokens, identified.lifeSeconds);
    if (secret === undefined) return await this.refuse({ reason: 'attempt_expired' }, attempt.language);
    return { kind: 'signed-in', secret, language: attempt.language, next: attempt.next };
  }

  /** Somebody whom the provider knows and the api does not let in. */
  private refuseKnown(problem: Problem, { issuer, subject, name, tokens }: Identified, language: Language): Promise<SignInOutcome> {
    const reasons: Partial<Record<Problem['code'], SignInRefusalReason>> = { 'not-allowed': 'not_known', 'assurance-too-low': 'level_too_low', 'unit-not-chosen': 'unit_not_chosen', 'not-signed-in': 'provider_error' };
    const reason = reasons[problem.code];
    // The api is away or broken: nothing is known about the person, so nothing is said about them.
    if (reason === undefined) throw new ProblemShown(problem);
    return this.refuse({ reason, issuer, subject, ...(name === undefined ? {} : { name }) }, language, tokens.accessToken);
  }

  /** @throws ProblemShown when the refusal cannot be recorded: then it is an outage, not an answer */
  private async refuse(why: Omit<NotIdentified, 'reason'> & { reason: SignInRefusalReason; name?: string }, language: Language, accessToken?: string): Promise<SignInOutcome> {
    const refusalId = uuidv7();
    const reported = await this.reports.refused(refusalId, why, accessToken);
    if (!reported.ok) throw new ProblemShown(reported.problem);
    return { kind: 'refused', reason: why.reason, standing: reported.data.standing, reference: refusalId, language };
  }

  private async strategyOf(provider: SignInProvider, isFresh: boolean): Promise<SignInStrategy> {
    return new SignInStrategy({
      discovered: await this.providers.discoveredOf(provider),
      callbackUrl: `${this.configuration.publicOrigin}/sign-in/callback`,
      audience: this.configuration.audience,
      isFresh,
    });
  }
}
