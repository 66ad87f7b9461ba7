import { randomUUID } from 'node:crypto';

/**
 * A new UUIDv7 (RFC 9562 section 5.7): 48 bits of time, then 74 random bits, lower case with hyphens.
 * Not monotone within a millisecond, and never to be read as a time: the database clock decides when things happened.
 *
 * @param atMilliseconds time since 1970-01-01 UTC in whole milliseconds
 */
export function uuidv7(atMilliseconds: number = Date.now()): string {
  // A version 4 UUID of Node's has random bits, which it draws for many ids at a time, in all places but version and variant.
  const random = randomUUID();
  const time = atMilliseconds.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`;
}

const onlySpelling = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * Whether a value is a UUID of any version of RFC 9562, in its one accepted spelling: lower case, hyphens, no braces.
 * PostgreSQL would accept other spellings and answer this one, and then the same id would no longer equal itself.
 */
export function isUuid(text: unknown): text is string {
  return typeof text === 'string' && onlySpelling.test(text);
}
