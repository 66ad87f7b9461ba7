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

interface SignInStrategyOptions {
  discovered: Discovered;
  callbackUrl: string;
  /** Whom the access token shall be for (RFC 8707). */
  audience: string;
  /** Ask for the person's proof anew, though the provider may know the browser: to come back to a hidden screen. */
  isFresh: boolean;
}

const scope = 'openid profile cases';
/** How long ago a fresh proof may have been made, in seconds (security.md 3.4). */
const freshSeconds = 120;

/**
 * The authorization code flow with PKCE, of openid-client's passport strategy, with what it leaves to us: a nonce, the
 * level asked for, and their check before anybody is let in.
 */
export class SignInStrategy extends Strategy {
  constructor(private readonly options: SignInStrategyOptions) {
    super({ config: options.discovered, name: 'sign-in', sessionKey: 'oidc', callbackURL: options.callbackUrl, scope, resource: options.audience }, verify(options));
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
    if (claims === undefined) return done(null, false, { reason: 'provider_error' } as never);
    const { iss: issuer, sub: subject, nonce } = claims;
    if (typeof nonce !== 'string') return done(null, false, { reason: 'nonce_or_state', issuer, subject } as never);
    const identified = identifiedBy(claims, response);
    if (identified === undefined) return done(null, false, { reason: 'level_too_low', issuer, subject } as never);
    const age = Date.now() - identified.authenticatedAt.getTime();
    if (isFresh && age > freshSeconds * 1000) return done(null, false, { reason: 'provider_error', issuer, subject } as never);
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
