import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a browser's cookie holds: 256 random bits as base64url. Only its hash is stored. */
export type Secret = string;

export const newSecret = (): Secret => randomBytes(32).toString('base64url');

/** SHA-256, 32 bytes. The secret is random, so that no salt is needed. */
export const hashOf = (secret: Secret): Buffer => createHash('sha256').update(secret).digest();

/** Whether a cookie's value can be a secret at all; what cannot is not looked up. */
export const isSecret = (value: string | undefined): value is Secret => value !== undefined && /^[A-Za-z0-9_-]{43}$/.test(value);

const tokenBytes = 32;

/**
 * What a form or script must send along: known to pages of this session alone, and no way back to the secret. Masked
 * anew in each page, so that the compressed size of a page says nothing about it (BREACH).
 */
export function csrfTokenOf(secret: Secret): string {
  const mask = randomBytes(tokenBytes);
  return Buffer.concat([mask, masked(mask, plainTokenOf(secret))]).toString('base64url');
}

/** Compares in constant time. */
export function isCsrfTokenOf(secret: Secret, token: unknown): boolean {
  const given = Buffer.from(typeof token === 'string' ? token : '', 'base64url');
  if (given.length !== 2 * tokenBytes) return false;
  return timingSafeEqual(masked(given.subarray(0, tokenBytes), given.subarray(tokenBytes)), plainTokenOf(secret));
}

const plainTokenOf = (secret: Secret): Buffer => createHmac('sha256', secret).update('naervaern csrf').digest();

const masked = (mask: Buffer, bytes: Buffer): Buffer => Buffer.from(bytes.map((byte, index) => byte ^ mask[index]!));
