import { readFile } from 'node:fs/promises';
import { glob } from 'node:fs/promises';

/** In which file of the code a statement is declared, or a function made; by name. */
export async function whereThingsStand(root: string): Promise<(name: string, isFunction: boolean) => string> {
  const statements = new Map<string, string>();
  for await (const path of glob(['libs/*/src/**/*.ts', 'apps/*/src/**/*.ts'], { cwd: root })) {
    for (const [, name] of (await readFile(`${root}/${path}`, 'utf8')).matchAll(/statement(?:<[^;]*?>)?\(\s*'([\w.-]+)'/g)) statements.set(name!, path);
  }
  const functions = new Map<string, string>();
  const migrations = [];
  for await (const path of glob('db/migrations/*.ts', { cwd: root })) migrations.push(path);
  // A later migration makes a function anew.
  for (const path of migrations.toSorted()) {
    for (const [, name] of (await readFile(`${root}/${path}`, 'utf8')).matchAll(/create (?:or replace )?function ([\w.]+)/g)) functions.set(name!, path);
  }
  return (name, isFunction) => (isFunction ? ([...functions].find(([known]) => known === name || known.endsWith(`.${name}`))?.[1] ?? 'unknown') : (statements.get(name) ?? 'unknown'));
}
