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

/** A reference as people type it, small letters and blanks and all. What is none stays as it was typed. */
export function typedReference(text: string): string {
  const typed = text.trim().toUpperCase();
  const [, first, second] = /^NV[\s-]*(\w{4})[\s-]*(\w{4})$/.exec(typed) ?? [];
  return first === undefined ? typed : `NV-${first}-${second}`;
}

export function isReference(text: unknown): text is string {
  return typeof text === 'string' && shape.test(text);
}
