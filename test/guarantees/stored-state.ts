import type { TestDatabase } from '../harness/index.js';
import { caseTables } from './case-tables.js';

/** No case data, and changed by acts all the same. */
const changedByActs = ['platform.outbox', 'platform.due_work', 'identity.staff_member', 'identity.assignment', 'identity.assignment_proposal', 'identity.sign_in'];

/** A fingerprint of every row of every case table, of staff and of the facts for the worker; entries of acts themselves are left out. */
export async function storedState(database: TestDatabase): Promise<Record<string, string>> {
  const names = (await caseTables(database)).map(({ name }) => name).filter((name) => name !== 'audit.entry');
  const state: Record<string, string> = {};
  for (const name of [...names, ...changedByActs]) {
    const [row] = await database.asSuperuser<{ print: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') as print from ${name} t -- fixed text: a name from the catalogue`,
    );
    state[name] = row!.print;
  }
  return state;
}
