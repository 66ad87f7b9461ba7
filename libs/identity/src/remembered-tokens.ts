import { hash } from 'node:crypto';
import type { AccessTokenVerifier } from './access-token.js';
import type { VerifiedToken } from './verified-token.js';

interface Remembered {
  token: VerifiedToken;
  until: number;
}

export interface Memory {
  /** How long a signature need not be checked again, in milliseconds; also how long a withdrawn key still opens. */
  longest: number;
  /** How many tokens are remembered; the oldest goes first. */
  most: number;
  now: () => number;
}

const standard: Memory = { longest: 60_000, most: 2_000, now: Date.now };

/**
 * A verifier that remembers for a minute which tokens it has verified, by their SHA-256, and never past their expiry. The
 * signature is most of what a request costs before the door (docs/decisions/0011). What the token's person may do is not
 * remembered: rights are read per request.
 */
export function rememberingVerifier(verifier: AccessTokenVerifier, { longest, most, now }: Memory = standard): AccessTokenVerifier {
  const remembered = new Map<string, Remembered>();
  return {
    async verify(unverifiedToken) {
      const key = hash('sha256', unverifiedToken, 'base64');
      const known = remembered.get(key);
      if (known !== undefined && known.until > now()) return known.token;
      remembered.delete(key);
      const token = await verifier.verify(unverifiedToken);
      if (remembered.size >= most) remembered.delete(remembered.keys().next().value!);
      remembered.set(key, { token, until: Math.min(now() + longest, token.expiresAt.getTime()) });
      return token;
    },
  };
}
