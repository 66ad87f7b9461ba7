import { createLocalJWKSet, decodeProtectedHeader, jwtVerify, type JSONWebKeySet } from 'jose';
import { webClientId } from '#kernel';
import { UnsafeConfiguration } from '#platform';
import { ClientRefused } from './client-refused.js';
import { hasForbiddenHeader, isCompactForm, isPlainId } from './compact-form.js';
import { isDevelopmentKeyId } from './development-key.js';

/** Under which the web shows that it is the web: a JWT that it signed for this one request (RFC 7523 section 3). */
export const clientAssertionHeader = 'naervaern-client-assertion';

/** An assertion whose signature, audience and times hold. Whether it was used before is not known yet. */
export interface ClientAssertion {
  jti: string;
  /** Until when it would still be accepted, by this machine's clock. */
  usableUntil: Date;
}

export interface ClientAssertionVerifierOptions {
  /** Public keys of the web; undefined in a house without one, and then nobody is the web. */
  webClientKeys: JSONWebKeySet | undefined;
  /** This service, as it must stand in `aud`, alone. */
  audience: string;
  /** Accept keys that a launcher for trying has made. Never true in production. */
  allowDevelopmentKeys: boolean;
  /** The clock, in tests. */
  now?: () => Date;
}

export type VerifyClientAssertion = (unverifiedAssertion: string | undefined) => Promise<ClientAssertion>;

const toleranceSeconds = 5;
const longestLifeSeconds = 60;
const leastOfId = 16;
const mostOfId = 128;

/**
 * Makes the check of client assertions: ES256 by a key of the web, `iss` and `sub` the client, `aud` this service,
 * at most 60 s from `iat` to `exp`, an id of 16 to 128 characters.
 * @returns a function that throws ClientRefused, and nothing else, whatever the text
 * @throws UnsafeConfiguration for keys of a launcher for trying where those are not allowed
 */
export function createClientAssertionVerifier(options: ClientAssertionVerifierOptions): VerifyClientAssertion {
  const { webClientKeys, audience, allowDevelopmentKeys, now = () => new Date() } = options;
  if (!allowDevelopmentKeys && webClientKeys?.keys.some(({ kid }) => isDevelopmentKeyId(kid))) {
    throw new UnsafeConfiguration('NAERVAERN_WEB_CLIENT_KEYS', 'holds keys for trying and developing');
  }
  const keys = webClientKeys === undefined ? undefined : createLocalJWKSet(webClientKeys);

  async function verify(unverifiedAssertion: string | undefined): Promise<ClientAssertion> {
    if (keys === undefined || !isCompactForm(unverifiedAssertion)) throw new ClientRefused();
    if (hasForbiddenHeader(decodeProtectedHeader(unverifiedAssertion))) throw new ClientRefused();
    const { payload } = await jwtVerify(unverifiedAssertion, keys, {
      algorithms: ['ES256'],
      issuer: webClientId,
      subject: webClientId,
      audience,
      currentDate: now(),
      clockTolerance: toleranceSeconds,
      maxTokenAge: longestLifeSeconds,
      requiredClaims: ['iat', 'exp', 'jti'],
    });
    const { iat, exp, jti, aud } = payload;
    // Meant for us and somebody else, it could be used by that somebody here.
    if (aud !== audience) throw new ClientRefused();
    if (typeof iat !== 'number' || typeof exp !== 'number' || exp <= iat || exp - iat > longestLifeSeconds) throw new ClientRefused();
    if (!isPlainId(jti) || jti.length < leastOfId || jti.length > mostOfId) throw new ClientRefused();
    return { jti, usableUntil: new Date((exp + toleranceSeconds) * 1000) };
  }

  return (unverifiedAssertion) =>
    verify(unverifiedAssertion).catch((error: unknown) => {
      throw error instanceof ClientRefused ? error : new ClientRefused({ cause: error });
    });
}
