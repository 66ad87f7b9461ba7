/**
 * Why an access token was refused. Closed: whoever maps these to answers has them all.
 * `unavailable-keys` says nothing about the token: its issuer's keys could not be fetched, try again later.
 */
export const tokenRefusalCodes = [
  'expired',
  'not-yet-valid',
  'wrong-audience',
  'wrong-issuer',
  'bad-signature',
  'wrong-type',
  'malformed',
  'level-too-low',
  'unavailable-keys',
] as const;

export type TokenRefusalCode = (typeof tokenRefusalCodes)[number];

/**
 * The one thing `AccessTokenVerifier.verify` throws. Neither message nor cause may reach an answer or a log
 * line with the token in it, so the message is the code and nothing else.
 */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';

  constructor(
    readonly code: TokenRefusalCode,
    options?: { cause?: unknown },
  ) {
    super(code, options);
  }
}
