import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JSONWebKeySet, type JWTPayload } from 'jose';

/** An identity provider reduced to a key pair, for specs that need tokens and no provider. */
export interface TokenIssuer {
  issuer: string;
  algorithm: string;
  keyId: string;
  privateKey: CryptoKey;
  publicKey: CryptoKey;
  jwks: JSONWebKeySet;
}

export const cvrNumberInTokens = '90000999';
export const scopeInTokens = `urn:dk:gov:saml:cvrNumberIdentifier:${cvrNumberInTokens}`;
export const audienceInTokens = 'urn:naervaern:api';

export async function aTokenIssuer(issuer: string, algorithm = 'ES256', keyId = 'key-1'): Promise<TokenIssuer> {
  const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true });
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: keyId, alg: algorithm, use: 'sig' }] };
  return { issuer, algorithm, keyId, privateKey, publicKey, jwks };
}

/** As rights systems write it: spelled out here, so that a slip in the table cannot pass for a token. */
export const jobFunction = (name: string): string => `https://naervaern.dk/roles/jobrole/${name}/1`;

/** Claims of a token that is accepted at `at`. */
export function rightfulClaims(issuer: string, at: Date): JWTPayload {
  const seconds = Math.floor(at.getTime() / 1000);
  return {
    iss: issuer,
    sub: 'b0c4a5d2-0000-4000-8000-000000000001',
    aud: audienceInTokens,
    client_id: 'naervaern-web',
    jti: 'token-1',
    iat: seconds,
    exp: seconds + 600,
    auth_time: seconds - 30,
    acr: 'https://data.gov.dk/concept/core/nsis/loa/Substantial',
    privileges: [{ scope: scopeInTokens, privilege: jobFunction('police-officer') }],
  };
}

/** Signs exactly these claims and this header; `undefined` leaves a claim or header parameter out. */
export function signedToken(by: TokenIssuer, claims: JWTPayload, header: Record<string, unknown> = {}): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: by.algorithm, typ: 'at+jwt', kid: by.keyId, ...header })
    .sign(by.privateKey);
}
