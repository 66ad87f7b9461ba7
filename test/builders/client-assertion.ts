import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, type CryptoKey, type JWTPayload, SignJWT } from 'jose';
import type { ClientKeys } from '#platform';
import { audienceInTokens } from './access-token.js';

/** The web reduced to its key. */
export interface WebKey {
  privateKey: CryptoKey;
  publicKeys: ClientKeys;
}

export async function aWebKey(keyId = 'web-1'): Promise<WebKey> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const { x, y } = await exportJWK(publicKey);
  return { privateKey, publicKeys: { keys: [{ kty: 'EC', crv: 'P-256', x: x!, y: y!, kid: keyId, alg: 'ES256', use: 'sig' }] } };
}

/** Claims of an assertion that is accepted at `at`, each call with an id of its own. */
export function rightfulAssertion(at: Date): JWTPayload {
  const seconds = Math.floor(at.getTime() / 1000);
  return { iss: 'naervaern-web', sub: 'naervaern-web', aud: audienceInTokens, iat: seconds, exp: seconds + 60, jti: randomUUID() };
}

/** Signs exactly these claims and this header; `undefined` leaves a claim or header parameter out. */
export function signedAssertion({ privateKey, publicKeys }: WebKey, claims: JWTPayload = {}, header: Record<string, unknown> = {}, at = new Date()): Promise<string> {
  return new SignJWT({ ...rightfulAssertion(at), ...claims })
    .setProtectedHeader({ alg: 'ES256', kid: publicKeys.keys[0]!.kid, ...header })
    .sign(privateKey);
}
