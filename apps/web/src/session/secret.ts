import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a browser's cookie holds: 256 random bits as base64url. Only its hash is stored. */
export type Secret = string;

export const newSecret = (): Secret => randomBytes(32).toString('base64url');

/** SHA-256, 32 bytes. The secret is random, so that no salt is needed. */
export const hashOf = (secret: Secret): Buffer => createHash('sha256').update(secret).digest();

/** Whether a cookie's value can be a secret at all; what cannot is not looked up. */
export const isSecret = (value: string | undefined): value is Secret => value !== undefined && /^[A-Za-z0-9_-]{43}$/.test(value);

/** What a form or script must send along: known to pages of this session alone, and no way back to the secret. */
export const csrfTokenOf = (secret: Secret): string => createHmac('sha256', secret).update('naervaern csrf').digest('base64url');

/** Compares in constant time. */
export function isCsrfTokenOf(secret: Secret, token: unknown): boolean {
  const wanted = Buffer.from(csrfTokenOf(secret));
  const given = Buffer.from(typeof token === 'string' ? token : '');
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
