import { createHash } from 'node:crypto';
import type { BasisTable } from '../domain/basis-table.js';

/** What tells one version of the table from every other: SHA-256 of its content, the same however its fields are ordered. */
export function fingerprintOf(table: BasisTable): Buffer {
  return createHash('sha256').update(JSON.stringify(ordered(table))).digest();
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([key, inner]) => [key, ordered(inner)]));
}
