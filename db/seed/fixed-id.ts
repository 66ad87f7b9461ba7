import { hash } from 'node:crypto';

/** 1 January 2026 00:00 UTC in milliseconds: the time part of every fixed id, and like any id's never read as a time. */
const timePart = 0x019b76daa800n;

/**
 * The same UUIDv7-shaped id for the same name, on every machine and in every run, so that demo data, tokens
 * and bookmarks go on fitting each other. For seed data only: an id that can be computed can be guessed.
 * @param name what the id is of, with its kind first: `unit:koege-child-intake`.
 */
export function fixedId(name: string): string {
  const random = BigInt(`0x${hash('sha256', `naervaern seed:${name}`)}`) & ((1n << 74n) - 1n);
  const bits = (timePart << 80n) | (7n << 76n) | ((random >> 62n) << 64n) | (2n << 62n) | (random & ((1n << 62n) - 1n));
  const digits = bits.toString(16).padStart(32, '0');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
