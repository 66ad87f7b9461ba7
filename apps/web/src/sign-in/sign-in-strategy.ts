import { randomBytes } from 'node:crypto';
import { Strategy, type AuthenticateOptions, type VerifyFunction } from 'openid-client/passport';
import type { Configuration as Discovered, IDToken, TokenEndpointResponse } from 'openid-client';
import { type AssuranceLevel, assuranceLevelOf, nsisLevelUris } from '#kernel';
import type { Tokens } from '../session/session.js';

/** Whom a provider vouches for, and how surely. */
export interface Identified {
  issuer: string;
  subject: string;
  name?: string;
  assuranceLevel: AssuranceLevel;
  /** When the person proved who they are. */
  authenticatedAt: Date;
  tokens: Tokens;
  /** Of the access token, in seconds. */
  lifeSeconds: number;
}

/** Why somebody whom the provider sent back is not let in. */
export interface NotIdentified {
  reason: 'level_too_low' | 'cancelled' | 'provider_error' | 'nonce_or_state';
  issuer?: string;
  subject?: string;
}

/** A refusal of our own. What passport's strategy says beside it repeats the query, in which anybody may write anything. */
export class Refusal {
  constructor(readonly why: NotIdentified) {}
}

interface SignInStrategyOptions {
  discovered: Discovered;
  callbackUrl: string;
  /** Whom the access token shall be for (RFC 8707). */
  audience: string;
  /** Ask for the person's proof anew, though the provider may know the browser: to come back to a hidden screen. */
  isFresh: boolean;
}

const scope = 'openid profile cases';
/** Under which the strategy keeps what it needs on the way back. */
const sessionKey = 'oidc';
/** How long ago a fresh proof may have been made, in seconds (security.md 3.4). */
const freshSeconds = 120;

/**
 * The authorization code flow with PKCE, of openid-client's passport strategy, with what it leaves to us: a nonce, the
 * level asked for, and their check before anybody is let in.
 */
export class SignInStrategy extends Strategy {
  constructor(private readonly options: SignInStrategyOptions) {
    super({ config: options.discovered, name: 'sign-in', sessionKey, callbackURL: options.callbackUrl, scope, resource: options.audience }, verify(options));
  }

  /** Whether somebody is on the way out or on the way back is told by what was kept, never by the query. */
  override shouldInitiateAuthRequest(request: never): boolean {
    return !(sessionKey in (request as { session: object }).session);
  }

  /** The query as it came, at our own address: the host that a request names is the caller's word. */
  override currentUrl(request: never): URL {
    const { originalUrl } = request as { originalUrl: string };
    return new URL(`${this.options.callbackUrl}${originalUrl.replace(/^[^?]*/, '')}`);
  }

  override authorizationRequestParams<TOptions extends AuthenticateOptions>(request: never, options: TOptions): URLSearchParams {
    const params = new URLSearchParams(super.authorizationRequestParams(request, options));
    params.set('nonce', randomBytes(32).toString('base64url'));
    params.set('acr_values', `${nsisLevelUris.high} ${nsisLevelUris.substantial}`);
    if (this.options.isFresh) {
      params.set('prompt', 'login');
      params.set('max_age', '0');
    }
    return params;
  }
}

/** Nonce and signature hold when this is called: openid-client has compared them with what was kept. */
function verify({ isFresh }: SignInStrategyOptions): VerifyFunction {
  return (response, done) => {
    const claims = response.claims();
    const refuse = (why: NotIdentified): void => done(null, false, new Refusal(why) as never);
    if (claims === undefined) return refuse({ reason: 'provider_error' });
    const { iss: issuer, sub: subject, nonce } = claims;
    if (typeof nonce !== 'string') return refuse({ reason: 'nonce_or_state', issuer, subject });
    const identified = identifiedBy(claims, response);
    if (identified === undefined) return refuse({ reason: 'level_too_low', issuer, subject });
    const age = Date.now() - identified.authenticatedAt.getTime();
    if (isFresh && age > freshSeconds * 1000) return refuse({ reason: 'provider_error', issuer, subject });
    done(null, identified as never);
  };
}

function identifiedBy(claims: IDToken, { access_token: accessToken, refresh_token: refreshToken, expires_in: lifeSeconds = 60 }: TokenEndpointResponse): Identified | undefined {
  const assuranceLevel = assuranceLevelOf(claims['acr']);
  if (assuranceLevel === undefined) return undefined;
  const name = claims['name'];
  return {
    issuer: claims.iss,
    subject: claims.sub,
    ...(typeof name === 'string' ? { name } : {}),
    assuranceLevel,
    authenticatedAt: new Date((claims.auth_time ?? claims.iat) * 1000),
    tokens: { accessToken, ...(refreshToken === undefined ? {} : { refreshToken }) },
    lifeSeconds,
  };
}
