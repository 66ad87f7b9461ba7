import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { TestDatabase } from '../harness/index.js';

/** A statement as the server received it. Values are PostgreSQL's own texts. */
export interface Captured {
  /** Which breath it was sent in is not seen here: statements stand in the order in which the server ran them. */
  text: string;
  values: (string | null)[];
}

const mark = '@@';

/** Does something once and gives every statement that the api's own connections ran for it. */
export async function capture(database: TestDatabase, serverLog: string, act: () => Promise<void>): Promise<Captured[]> {
  await setLogging(database, ['log_statement = \'all\'', `log_line_prefix = '${mark}%u '`]);
  const from = (await readFile(serverLog)).length;
  await act();
  await setLogging(database, []);
  const written = (await readFile(serverLog)).subarray(from).toString('utf8');
  return statementsIn(written);
}

async function setLogging(database: TestDatabase, settings: string[]): Promise<void> {
  const commands = settings.length === 0 ? ['alter system reset log_statement', 'alter system reset log_line_prefix'] : settings.map((setting) => `alter system set ${setting}`);
  for (const command of commands) await database.asSuperuser(command);
  await database.asSuperuser('select pg_reload_conf()');
  // Each backend reads its settings anew between two commands, once the postmaster's signal has reached it.
  const wanted = settings.length === 0 ? 'none' : 'all';
  for (let tries = 0; tries < 100; tries++) {
    const [row] = await database.asSuperuser<{ log_statement: string }>('show log_statement');
    if (row!.log_statement === wanted) break;
    await pause(20);
  }
  await pause(200);
}

function statementsIn(log: string): Captured[] {
  const found: Captured[] = [];
  for (const entry of `\n${log}`.split(`\n${mark}`)) {
    const [, user, kind, said] = /^(\w*) (LOG|DETAIL): {2}([\s\S]*)$/.exec(entry.trimEnd()) ?? [];
    if (user !== 'api') continue;
    const executed = /^(?:execute [^:]*|statement): ([\s\S]*)$/.exec(said!);
    if (kind === 'LOG' && executed) found.push({ text: flat(executed[1]!), values: [] });
    if (kind === 'DETAIL') found.at(-1)!.values = valuesIn(said!);
  }
  return found;
}

/** On one line and without remarks. */
const flat = (sql: string): string => sql.replaceAll(/--.*$/gm, '').replaceAll(/\s+/g, ' ').trim();

function valuesIn(detail: string): (string | null)[] {
  return [...detail.matchAll(/\$\d+ = (?:(NULL)|'((?:[^']|'')*)')/g)].map(([, isNull, text]) => (isNull ? null : text!.replaceAll("''", "'")));
}
