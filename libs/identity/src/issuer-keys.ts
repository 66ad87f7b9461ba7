import { createLocalJWKSet, createRemoteJWKSet, customFetch, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { isDevelopmentKeyId } from './development-key.js';
import { TokenRefused } from './token-refused.js';

/** An issuer whose tokens we accept, with exactly one source of its public keys. */
export interface TrustedIssuer {
  issuer: string;
  jwksUri?: string;
  jwks?: JSONWebKeySet;
}

const timeoutMilliseconds = 3_000;
/** A token with an unknown key id makes us ask again, but not more often than this. */
const cooldownMilliseconds = 30_000;
/** After a failed fetch, refuse at once for this long: an issuer that is down is not asked once per request. */
const restMilliseconds = 2_000;

/**
 * The keys of one issuer, as a function for jose. "No such key" comes back as jose's own error; "the keys
 * cannot be had" as TokenRefused `unavailable-keys`.
 * @throws Error on a configuration that could not be safe.
 */
export function issuerKeys(trusted: TrustedIssuer, allowDevelopmentIssuers: boolean): JWTVerifyGetKey {
  const { issuer, jwksUri, jwks } = trusted;
  if (jwks !== undefined && jwksUri === undefined) {
    if (!allowDevelopmentIssuers) refuseDevelopmentKeys(jwks);
    return createLocalJWKSet(jwks);
  }
  if (jwksUri === undefined || jwks !== undefined) throw new Error(`Issuer ${issuer} needs either jwksUri or jwks`);
  const url = new URL(jwksUri);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && allowDevelopmentIssuers)) {
    throw new Error(`Issuer ${issuer} must publish its keys over https`);
  }
  return remoteKeys(url, allowDevelopmentIssuers);
}

function remoteKeys(url: URL, allowDevelopmentIssuers: boolean): JWTVerifyGetKey {
  const remote = createRemoteJWKSet(url, {
    timeoutDuration: timeoutMilliseconds,
    cooldownDuration: cooldownMilliseconds,
    [customFetch]: fetchWithRest(restMilliseconds),
  });
  return async (header, token) => {
    try {
      const key = await remote(header, token);
      // Also catches a token that names no key id, which the check on its header cannot.
      if (!allowDevelopmentIssuers) refuseDevelopmentKeys(remote.jwks());
      return key;
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) throw error;
      throw new TokenRefused('unavailable-keys', { cause: error });
    }
  };
}

function fetchWithRest(rest: number) {
  let failedAt = Number.NEGATIVE_INFINITY;
  return async (url: string, init: RequestInit): Promise<Response> => {
    if (performance.now() - failedAt < rest) throw new Error('The issuer did not answer a moment ago');
    try {
      const response = await fetch(url, init);
      if (response.status !== 200) failedAt = performance.now();
      return response;
    } catch (error) {
      failedAt = performance.now();
      throw error;
    }
  };
}

function refuseDevelopmentKeys(jwks: JSONWebKeySet | undefined): void {
  if (jwks?.keys.some(({ kid }) => isDevelopmentKeyId(kid))) {
    throw new Error('The issuer publishes keys of the toy identity provider');
  }
}
