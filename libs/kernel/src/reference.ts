import { randomInt } from 'node:crypto';

// No 0/O, 1/I/L or U: it is said on the telephone at 03:00.
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A short random reference such as `NV-7KQ2-M9XD` for a case or a part. Says nothing about anyone. */
export function newReference(): string {
  const pick = (): string => letters[randomInt(letters.length)]!;
  const four = (): string => pick() + pick() + pick() + pick();
  return `NV-${four()}-${four()}`;
}

const shape = new RegExp(`^NV-[${letters}]{4}-[${letters}]{4}$`);

export function isReference(text: unknown): text is string {
  return typeof text === 'string' && shape.test(text);
}
