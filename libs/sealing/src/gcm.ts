import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

const nonceLength = 12;
const tagLength = 16;

/** How much longer than its plaintext a box is. */
export const boxOverhead = nonceLength + tagLength;

/**
 * AES-256-GCM with a random 96-bit nonce: nonce, tag, ciphertext in one buffer.
 * Random nonces are safe for 2^32 boxes under one key (NIST SP 800-38D section 8.3).
 */
export function closeBox(key: KeyObject, plaintext: Buffer, associatedData: Buffer): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  cipher.setAAD(associatedData);
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]);
}

/** The plaintext of a box, or null when it is not exactly what was closed with this key and associated data. */
export function openBox(key: KeyObject, box: Buffer, associatedData: Buffer): Buffer | null {
  if (box.length < boxOverhead) return null;
  return decrypt(key, {
    nonce: box.subarray(0, nonceLength),
    tag: box.subarray(nonceLength, boxOverhead),
    ciphertext: box.subarray(boxOverhead),
    associatedData,
  });
}

interface Encrypted {
  readonly nonce: Buffer;
  readonly tag: Buffer;
  readonly ciphertext: Buffer;
  readonly associatedData: Buffer;
}

/**
 * Exported for its spec only. Without authTagLength node:crypto takes a tag cut to 4 bytes,
 * which anybody can guess in 2^32 tries: a tag of any length but 16 is refused.
 */
export function decrypt(key: KeyObject, { nonce, tag, ciphertext, associatedData }: Encrypted): Buffer | null {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  decipher.setAAD(associatedData);
  try {
    decipher.setAuthTag(tag);
    const plaintext = decipher.update(ciphertext);
    // Throws for a tag that does not fit, and adds nothing: GCM has no blocks to fill.
    decipher.final();
    return plaintext;
  } catch {
    return null;
  }
}
