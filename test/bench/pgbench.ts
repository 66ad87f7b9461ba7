import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { glob, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { caseCount } from './bench-cases.js';
import type { Captured } from './captured.js';
import { type Figures, figuresOf } from './figures.js';
import { idPrefix, placesIn, type Varying } from './varying.js';

/** Debian keeps it out of PATH, one folder per version. */
export async function findPgbench(): Promise<string | undefined> {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  for await (const path of glob('/usr/lib/postgresql/*/bin')) folders.push(path);
  return folders.map((folder) => join(folder, 'pgbench')).find((path) => existsSync(path));
}

/**
 * The captured statements as a pgbench script. With `isPipelined`, what the api sends in one breath is sent in one here
 * too, as far as pgbench can: opening the entry commits, so it is a breath of its own.
 */
export function pgbenchScript(captured: Captured[], varying: Varying, isPipelined: boolean): string {
  const lines = [String.raw`\set seq :seq + 1`, String.raw`\set n :client_id * 1000000000 + :seq`, String.raw`\set c random(0, ${caseCount - 1})`];
  let current: Breath | undefined;
  const breathe = (next: Breath | undefined) => {
    if (isPipelined && current !== undefined && current !== next) lines.push(String.raw`\endpipeline`);
    if (isPipelined && next !== undefined && current !== next) lines.push(String.raw`\startpipeline`);
    current = next;
  };
  for (const { text, values } of captured) {
    breathe(breathOf(text, current));
    for (const one of text.split(/;\s*(?=set local)/)) lines.push(`${one.replaceAll(/\$(\d+)/g, (_all, number: string) => expression(values[Number(number) - 1]!, varying))};`);
  }
  breathe(undefined);
  return `${lines.join('\n')}\n`;
}

/** Sent together: begin, enter and find; what is written; the closing and the commit. */
type Breath = 'find' | 'write' | 'close';

function breathOf(text: string, before: Breath | undefined): Breath | undefined {
  if (text.startsWith('begin')) return 'find';
  if (text.includes('audit.close')) return 'close';
  if (before === 'find' && (text.startsWith('insert') || text.includes('audit.belongs_to_case'))) return 'write';
  return before;
}

function expression(value: string | null, varying: Varying): string {
  if (value === null) return 'null';
  const pieces = placesIn(value, varying).map(({ text, place }) => {
    if (place === undefined) return `'${text.replaceAll("'", "''")}'`;
    if (place === -2) return "('B' || :n::text)";
    const [prefix, number] = place === -1 ? ['0192ca5e-0000-7000-8000-', ':c'] : [idPrefix(place), ':n'];
    return `('${prefix}' || lpad(to_hex(${number}::bigint), 12, '0'))`;
  });
  if (pieces.length === 0) return "''";
  const isLoneId = pieces.length === 1 && pieces[0]!.includes('to_hex');
  return isLoneId ? `${pieces[0]}::uuid` : pieces.length === 1 ? pieces[0]! : `(${pieces.join(' || ')})`;
}

export interface PgbenchRun {
  pgbench: string;
  url: string;
  script: string;
  clients: number;
  seconds: number;
  /** Where numbers for new ids begin: another place for every run on one database. */
  from: number;
}

/** @throws Error with what pgbench said when it ends with an error */
export async function runPgbench({ pgbench, url, script, clients, seconds, from }: PgbenchRun): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), 'naervaern-pgbench-'));
  try {
    await writeFile(join(folder, 'script.sql'), script);
    const child = spawn(pgbench, ['-n', '-M', 'prepared', '-f', 'script.sql', '-c', String(clients), '-j', '1', '-T', String(seconds), '-D', `seq=${from}`, '-l', '--log-prefix=times', url], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk) => (said += chunk));
    const [code] = await once(child, 'close');
    if (code !== 0 || /abort/.test(said)) throw new Error(`pgbench ended with ${code}:\n${said.slice(0, 2000)}`);
    // Third column of its log: microseconds of one transaction.
    const times = await readFile(join(folder, `times.${child.pid}`), 'utf8');
    return figuresOf(clients, times.trimEnd().split('\n').map((line) => Number(line.split(' ')[2]) / 1000), seconds, 0);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
