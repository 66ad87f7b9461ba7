import type { TestDatabase } from '../harness/index.js';
import { caseTables } from './case-tables.js';

/** A fingerprint of every row of every case table, the facts for the worker included; entries of acts themselves are left out. */
export async function storedState(database: TestDatabase): Promise<Record<string, string>> {
  const names = (await caseTables(database)).map(({ name }) => name).filter((name) => name !== 'audit.entry');
  const state: Record<string, string> = {};
  for (const name of [...names, 'platform.outbox']) {
    const [row] = await database.asSuperuser<{ print: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') as print from ${name} t -- fixed text: a name from the catalogue`,
    );
    state[name] = row!.print;
  }
  return state;
}
