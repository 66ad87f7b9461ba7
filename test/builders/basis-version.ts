import { type BasisTable, knownTables } from '#legal-basis';
import { insertBasisVersion } from '../../db/basis-version.js';
import type { TestDatabase } from '../harness/index.js';

/** A later version of the table, in which the permission to exchange ended and counsel has confirmed the notification. */
export function aLaterTable(version: string): BasisTable {
  const first = knownTables[0]!;
  return {
    ...first,
    version,
    bases: first.bases.map((basis) => {
      if (basis.code === 'BL_OVERGREB_UDVEKSLING') return { ...basis, validTo: '2026-06-30' };
      if (basis.code !== 'BL133_UNDERRETNING') return basis;
      const routes = basis.routes.map((route) => ({ ...route, cells: route.cells.map((block) => ({ ...block, standing: 'confirmed' as const })) }));
      return { ...basis, routes };
    }),
  };
}

/** Puts a version into the database as a migration of a later release would. */
export async function installTable(database: TestDatabase, table: BasisTable): Promise<void> {
  await insertBasisVersion({ query: (sql: string, values?: unknown[]) => database.asSuperuser(sql, values) } as Parameters<typeof insertBasisVersion>[0], table);
}
