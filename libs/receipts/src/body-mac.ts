import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * HMAC-SHA-256 of the RFC 8785 form of a body: tells whether a repeated request says the same as the first without
 * keeping the body in clear. A plain hash would let anyone who can guess a CPR number confirm it.
 * @param key the case's data key, or the client's random 256-bit salt
 */
export function bodyMac(key: KeyObject | Buffer, body: object): Buffer {
  const canonical = canonicalize(JSON.parse(JSON.stringify(body)));
  return createHmac('sha256', key).update(canonical ?? '').digest();
}

/** Compares two MACs in constant time. */
export function isSameMac(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
