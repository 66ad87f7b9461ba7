import { isRefusal, isUuid, type Actor, type Refusal } from '#kernel';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport';
import type { AccessTokenVerifier } from './access-token.js';
import { headerSentOnce, type IncomingHeaders } from './header-sent-once.js';
import { TokenRefused } from './token-refused.js';
import type { VerifiedToken } from './verified-token.js';

/** Names the unit on whose behalf someone with several assignments acts in this request: a unit's uuid. */
export const actingForHeader = 'naervaern-acting-for';

/** Finds who the verified token's person is to us, and as what they act now, in our own tables. */
export type ResolveActor = (verified: VerifiedToken, actingForUnitId: string | undefined) => Promise<Actor | Refusal>;

/** What a request carries as `user` once it is let in. */
export interface AuthenticatedUser {
  actor: Actor;
  token: VerifiedToken;
}

/** No token, or not exactly one in the one place where it may stand. */
export interface TokenMissing {
  code: 'missing-token';
}

/** Why nobody was let in: the `info` that passport hands to the guard. */
export type NotAuthenticated = TokenMissing | TokenRefused | Refusal;

// RFC 6750 section 2.1. The form and query ways of that RFC are never read: they end in logs and histories.
const bearer = /^Bearer ([A-Za-z0-9._~+/-]+=*)$/i;

/**
 * Passport strategy `access-token`. Success: `user` is an AuthenticatedUser. Failure: `info` is a
 * NotAuthenticated and says what to answer. Error: the database or a bug.
 */
export class AccessTokenStrategy extends PassportStrategy(Strategy, 'access-token') {
  constructor(
    private readonly verifier: AccessTokenVerifier,
    private readonly resolveActor: ResolveActor,
  ) {
    super();
  }

  override authenticate(request: IncomingHeaders): void {
    this.identify(request).then(
      // Passport hands whatever fails on as `info`; its declaration knows texts and numbers only.
      (outcome) => ('actor' in outcome ? this.success(outcome) : this.fail(outcome as never)),
      (error: unknown) => this.error(error),
    );
  }

  /** Passport-local and its like call this back; here `authenticate` does all. */
  override validate(): never {
    throw new Error('AccessTokenStrategy has no verify callback');
  }

  /** The person's token as far as it can be believed, or why not. Says nothing about what they may do. */
  async tokenOf(request: IncomingHeaders): Promise<VerifiedToken | TokenMissing | TokenRefused> {
    const unverifiedToken = bearer.exec(headerSentOnce(request, 'authorization') ?? '')?.[1];
    if (unverifiedToken === undefined) return { code: 'missing-token' };
    try {
      return await this.verifier.verify(unverifiedToken);
    } catch (error) {
      if (error instanceof TokenRefused) return error;
      throw error;
    }
  }

  private async identify(request: IncomingHeaders): Promise<AuthenticatedUser | NotAuthenticated> {
    const token = await this.tokenOf(request);
    if ('code' in token) return token;
    const actingFor = headerSentOnce(request, actingForHeader);
    const named = request.headers[actingForHeader] !== undefined;
    // A header that names no unit must not fall back to "the only unit I have".
    if (named && !isUuid(actingFor)) return { refusal: 'unit-not-chosen' };
    const resolved = await this.resolveActor(token, actingFor);
    return isRefusal(resolved) ? resolved : { actor: resolved, token };
  }
}
