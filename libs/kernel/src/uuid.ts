import { randomBytes } from 'node:crypto';

/**
 * A new UUIDv7 (RFC 9562 section 5.7): 48 bits of time, then 74 random bits, lower case with hyphens.
 * Not monotone within a millisecond, and never to be read as a time: the database clock decides when things happened.
 *
 * @param atMilliseconds time since 1970-01-01 UTC in whole milliseconds
 */
export function uuidv7(atMilliseconds: number = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(atMilliseconds, 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

const onlySpelling = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * Whether a value is a UUID of any version of RFC 9562, in its one accepted spelling: lower case, hyphens, no braces.
 * PostgreSQL would accept other spellings and answer this one, and then the same id would no longer equal itself.
 */
export function isUuid(text: unknown): text is string {
  return typeof text === 'string' && onlySpelling.test(text);
}
