import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { planText } from './plan-text.js';
import type { Filled } from './growth-house.js';
import { explainedActs, type KeptPlan } from './plan-run.js';
import { growingTables, nodesOf, readsTooMuch } from './reads-too-much.js';
import type { Size } from './size.js';
import { whereThingsStand } from './where-it-stands.js';

export const plansFolder = (root: string): string => `${root}/docs/plans`;

/** Statements whose plan is worth keeping: those that read something that grows. */
export function readingPlans(plans: readonly KeptPlan[]): KeptPlan[] {
  const names = new Set(growingTables.map((table) => table.split('.')[1]!));
  return plans.filter(({ plan }) => nodesOf(plan).some((node) => names.has(node['Relation Name'] ?? '') && node['Node Type'].includes('Scan')));
}

/** `listing.received` -> `listing.received.txt`; a function of the database stands apart from a statement of the code. */
export const fileOf = ({ name, isOfFunction }: Pick<KeptPlan, 'name' | 'isOfFunction'>): string => `${isOfFunction ? `function ${name}` : name}.txt`.replaceAll(' ', '-');

/** Writes the plans of a database below the folder of the running program, and says what of them reads too much. */
export async function keepPlans(parts: AsyncDisposableStack, filled: Filled, serverLog: string, say: (line: string) => void): Promise<void> {
  const plans = await explainedActs(parts, filled, serverLog);
  say(`${await writePlans(process.cwd(), plans, filled.size)} files in docs/plans`);
  const tooMuch = plans.flatMap(readsTooMuch);
  for (const { name, step, rows } of tooMuch) say(`${name}: ${step}, ${rows} rows`);
  if (tooMuch.length > 0) process.exitCode = 1;
}

/** Writes one file for each statement or function, and removes those of statements that are no more. */
export async function writePlans(root: string, plans: readonly KeptPlan[], size: Size): Promise<number> {
  const folder = plansFolder(root);
  await mkdir(folder, { recursive: true });
  const standing = await whereThingsStand(root);
  const files = Map.groupBy(readingPlans(plans), fileOf);
  for (const name of await readdir(folder)) if (name.endsWith('.txt') && !files.has(name)) await rm(`${folder}/${name}`);
  for (const [file, group] of files) {
    const { name, isOfFunction } = group[0]!;
    const head = [
      isOfFunction ? `function ${name}` : name,
      `stands in ${standing(name, isOfFunction)}`,
      `runs in: ${[...new Set(group.flatMap(({ acts }) => acts))].toSorted().join('; ')}`,
      `plan at ${size.referrals.toLocaleString('en')} referrals and ${size.entries.toLocaleString('en')} entries`,
    ];
    const bodies = group.toSorted((one, other) => one.sql.localeCompare(other.sql)).map(({ sql, plan }) => ['', ...wrapped(sql), '', ...planText(plan)].join('\n'));
    await writeFile(`${folder}/${file}`, `${[...head, ...bodies].join('\n')}\n`);
  }
  return files.size;
}

/** The statements that a kept file holds, each on one line again. */
export async function keptStatements(root: string): Promise<Map<string, string>> {
  const folder = plansFolder(root);
  const found = new Map<string, string>();
  for (const file of await readdir(folder)) if (file.endsWith('.txt')) found.set(file, (await readFile(`${folder}/${file}`, 'utf8')).replaceAll(/\s+/g, ' '));
  return found;
}

function wrapped(sql: string): string[] {
  const lines: string[] = [];
  for (const word of sql.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 140) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
