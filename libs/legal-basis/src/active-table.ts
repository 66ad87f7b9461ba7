import type { Tx } from '#platform';
import { activationStore } from './activation.store.js';
import { type ActivatedTable, tableInForce } from './domain/activation.js';
import type { BasisTable } from './domain/basis-table.js';
import { fingerprintOf } from './table/fingerprint.js';
import { knownTables } from './table/known-tables.js';

/** A version in the database is not what its fingerprint, or the file of this code, says. Nothing is judged by it. */
export class BasisTableSpoilt extends Error {
  override readonly name = 'BasisTableSpoilt';
}

/** By fingerprint: what this process has seen to be whole. A version never changes, so nothing here grows old. */
const whole = new Map<string, BasisTable>(knownTables.map((table) => [fingerprintOf(table).toString('hex'), table]));

/**
 * The version with this fingerprint, out of the code that carries it; what only the database has, as another release put
 * it there, is read once for each process.
 * @throws BasisTableSpoilt when it is not what it says
 */
export async function tableOf(tx: Tx, version: string, fingerprint: Buffer): Promise<BasisTable> {
  const key = fingerprint.toString('hex');
  const known = whole.get(key);
  if (known !== undefined) return known;
  const read = (await activationStore.content(tx, version))?.content;
  const isWhole = read !== undefined && read.version === version && fingerprintOf(read).equals(fingerprint) && knownTables.every((table) => table.version !== version);
  if (!isWhole) throw new BasisTableSpoilt(version);
  whole.set(key, read);
  return read;
}

/**
 * All versions that are or will be in force, for `tableInForce` to choose from when the instant is known: one small
 * statement without values, which travels with the others of an act's `find`.
 */
export async function activatedTables(tx: Tx): Promise<ActivatedTable[]> {
  const active = await activationStore.active(tx);
  return await Promise.all(active.map(async ({ version, effectiveOn, fingerprint }) => ({ table: await tableOf(tx, version, fingerprint), effectiveOn })));
}

/** The version in force at an instant, or undefined when none is; then nothing may leave. */
export async function activeTable(tx: Tx, at: Date): Promise<BasisTable | undefined> {
  return tableInForce(await activatedTables(tx), at);
}
