/**
 * The toy identity provider names every signing key with this prefix. Production refuses issuers that
 * publish such a key and tokens that name one: whoever has the development folder could sign for anybody.
 */
export const developmentKeyIdPrefix = 'development-';

/** Whether a JWK's or a token's key id is one that only the toy identity provider makes. */
export function isDevelopmentKeyId(keyId: unknown): boolean {
  return typeof keyId === 'string' && keyId.startsWith(developmentKeyIdPrefix);
}
