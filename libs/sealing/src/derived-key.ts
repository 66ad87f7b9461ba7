import { createSecretKey, hkdfSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** A 256-bit key for one use, from a key and what it is for: HKDF-SHA-256 (RFC 5869), no salt, because the key is random. */
export function deriveKey(from: KeyObject, info: Buffer): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', from, Buffer.alloc(0), info, 32)));
}
