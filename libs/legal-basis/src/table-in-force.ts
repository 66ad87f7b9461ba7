import type { Tx } from '#platform';
import type { BasisTable } from './table/basis-table.js';
import { knownTables } from './table/known-tables.js';

export interface ActivatedTable {
  table: BasisTable;
}
export async function activatedTables(_tx: Tx): Promise<ActivatedTable[]> {
  return knownTables.map((table) => ({ table }));
}
export function tableInForce(tables: readonly ActivatedTable[], _at: Date): BasisTable | undefined {
  return tables[0]?.table;
}
