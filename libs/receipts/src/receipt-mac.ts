import { bodyMac } from './body-mac.js';

/**
 * The MAC that a receipt carries: of what was said, under the salt of whoever said it.
 * @param salt 32 random bytes as base64url
 * @param said the request's body without its salt
 */
export function receiptMac(salt: string, said: object): Buffer {
  return bodyMac(Buffer.from(salt, 'base64url'), said);
}
