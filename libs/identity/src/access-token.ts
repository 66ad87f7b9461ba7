import { decodeJwt, decodeProtectedHeader, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { hasForbiddenHeader, isCompactForm } from './compact-form.js';
import { issuerKeys, type TrustedIssuer } from './issuer-keys.js';
import { TokenRefused, type TokenRefusalCode } from './token-refused.js';
import { readClaims, type VerifiedToken } from './verified-token.js';

export interface AccessTokenVerifier {
  /**
   * Checks an RFC 9068 access token whole: type, algorithm, signature, issuer, audience, time, level, claims.
   * @throws TokenRefused, and nothing else, whatever the text.
   */
  verify(unverifiedToken: string): Promise<VerifiedToken>;
}

export interface AccessTokenVerifierOptions {
  /** Who may issue tokens, and where each one's keys are. Nothing in a token can add to this list. */
  issuers: readonly TrustedIssuer[];
  /** This service, as it must stand in `aud`. */
  audience: string;
  /** Accept keys over http and keys of the toy identity provider. Never true in production. */
  allowDevelopmentIssuers?: boolean;
  /** The clock, in tests. */
  now?: () => Date;
}

const algorithms = ['ES256', 'EdDSA', 'PS256'];
const types: ReadonlySet<unknown> = new Set(['at+jwt', 'application/at+jwt']);
const toleranceSeconds = 5;
const longestLifeSeconds = 15 * 60;

/**
 * Makes the verifier; keys are fetched at the first token of each issuer, not here.
 * @throws Error when an issuer is listed twice, has not exactly one source of keys, or has one over http
 *   without `allowDevelopmentIssuers`.
 */
export function createAccessTokenVerifier(options: AccessTokenVerifierOptions): AccessTokenVerifier {
  const { audience, allowDevelopmentIssuers = false, now = () => new Date() } = options;
  const keysOf = new Map<unknown, JWTVerifyGetKey>();
  for (const trusted of options.issuers) {
    if (keysOf.has(trusted.issuer)) throw new Error(`Issuer listed twice: ${trusted.issuer}`);
    keysOf.set(trusted.issuer, issuerKeys(trusted, allowDevelopmentIssuers));
  }

  async function verify(unverifiedToken: string): Promise<VerifiedToken> {
    if (!isCompactForm(unverifiedToken)) throw new TokenRefused('malformed');
    const unverifiedHeader = decodeProtectedHeader(unverifiedToken);
    if (hasForbiddenHeader(unverifiedHeader)) throw new TokenRefused('malformed');
    if (!types.has(unverifiedHeader.typ)) throw new TokenRefused('wrong-type');

    // The claimed issuer only chooses among keys that we configured; the signature then proves the claim.
    const issuer: unknown = decodeJwt(unverifiedToken).iss;
    const keys = keysOf.get(issuer);
    if (typeof issuer !== 'string' || keys === undefined) throw new TokenRefused('wrong-issuer');

    const currentDate = now();
    const { payload } = await jwtVerify(unverifiedToken, keys, {
      algorithms,
      issuer,
      audience,
      currentDate,
      clockTolerance: toleranceSeconds,
      maxTokenAge: longestLifeSeconds,
      requiredClaims: ['exp', 'iat', 'sub', 'client_id', 'jti', 'auth_time', 'privileges'],
    });
    return readClaims(lifeChecked(payload), issuer, currentDate.getTime() / 1000 + toleranceSeconds);
  }

  return {
    verify: (unverifiedToken) =>
      verify(unverifiedToken).catch((error: unknown) => {
        throw error instanceof TokenRefused ? error : new TokenRefused(codeOf(error), { cause: error });
      }),
  };
}

function lifeChecked(payload: JWTPayload): JWTPayload {
  const { iat, exp } = payload;
  if (typeof iat !== 'number' || typeof exp !== 'number') throw new TokenRefused('malformed');
  if (exp <= iat || exp - iat > longestLifeSeconds) throw new TokenRefused('malformed');
  return payload;
}

/** What jose's refusal means to us. Anything it does not name was text that could not be read as a token. */
function codeOf(error: unknown): TokenRefusalCode {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'aud') return 'wrong-audience';
    if (error.claim === 'iss') return 'wrong-issuer';
    const isFuture = (error.claim === 'nbf' || error.claim === 'iat') && error.reason === 'check_failed';
    return isFuture ? 'not-yet-valid' : 'malformed';
  }
  const keyOrSignature = [
    errors.JWSSignatureVerificationFailed,
    errors.JOSEAlgNotAllowed,
    errors.JWKSNoMatchingKey,
    errors.JWKSMultipleMatchingKeys,
  ];
  return keyOrSignature.some((kind) => error instanceof kind) ? 'bad-signature' : 'malformed';
}
