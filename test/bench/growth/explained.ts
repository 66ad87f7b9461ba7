import { readFile } from 'node:fs/promises';
import type { TestDatabase } from '../../harness/index.js';

/** A step of a plan as PostgreSQL tells it in JSON, as far as it is used here. */
export interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: PlanNode[];
  [fact: string]: unknown;
}

/** A statement that ran, with the plan that it ran by. */
export interface Explained {
  /** Who was signed in to the server. */
  login: string;
  /** Of a prepared statement; of what a function ran, the function. */
  name: string;
  isOfFunction: boolean;
  sql: string;
  plan: PlanNode;
}

/** What `log_line_prefix` has to be for the lines to be told apart. */
export const linePrefix = '@@%u ';

/** What the server tells about every statement of a connection that begins from now on, those inside functions included. */
const settings: Readonly<Record<string, string>> = {
  session_preload_libraries: 'auto_explain',
  log_statement: 'all',
  log_parameter_max_length: '0',
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_nested_statements': 'on',
  'auto_explain.log_format': 'json',
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_timing': 'off',
  'auto_explain.log_parameter_max_length': '0',
};

/** From the next connection on, every plan is written into the server's log. @param more settings for the planner */
export async function explainAll({ name, asSuperuser }: TestDatabase, more: Record<string, string> = {}): Promise<void> {
  for (const [setting, value] of Object.entries({ ...settings, ...more })) await asSuperuser(`alter database ${name} set ${setting} = '${value}'`);
}

/** Reads the log of a server on from a place: what ran, in order, with its plans. */
export async function explainedSince(serverLog: string, from: number): Promise<Explained[]> {
  const written = (await readFile(serverLog)).subarray(from).toString('utf8');
  const names = new Map<string, string>();
  const found: Explained[] = [];
  for (const entry of `\n${written}`.split(`\n${linePrefix.slice(0, 2)}`)) {
    const [, login, kind, said] = /^(\w*) (LOG|CONTEXT): {2}([\s\S]*)$/.exec(entry.replaceAll('\n\t', '\n').trimEnd()) ?? [];
    if (login === undefined || said === undefined) continue;
    if (kind === 'CONTEXT') tellContext(found, said);
    else readLine(login, said, names, found);
  }
  return found.map((one) => (one.isOfFunction ? one : { ...one, name: names.get(one.sql) ?? '' })).filter(({ name }) => name !== '');
}

function readLine(login: string, said: string, names: Map<string, string>, found: Explained[]): void {
  const executed = /^execute ([^:]+): ([\s\S]*)$/.exec(said);
  if (executed) names.set(flat(executed[2]!), executed[1]!);
  const planned = /^duration: [\d.]+ ms {2}plan:\s*(\{[\s\S]*\})$/.exec(said);
  if (!planned) return;
  const { 'Query Text': sql, Plan: plan } = JSON.parse(planned[1]!) as { 'Query Text': string; Plan: PlanNode };
  found.push({ login, name: '', isOfFunction: false, sql: flat(sql), plan });
}

/** The line after a plan says where it ran, if that was inside a function: the innermost comes first. */
function tellContext(found: Explained[], said: string): void {
  const [, plpgsql, sql] = /(?:PL\/pgSQL function ([\w.]+)\(|SQL function "([\w.]+)")/.exec(said) ?? [];
  const last = found.at(-1);
  const name = plpgsql ?? sql;
  if (last !== undefined && name !== undefined) Object.assign(last, { name, isOfFunction: true });
}

/** On one line and without remarks. */
export const flat = (sql: string): string => sql.replaceAll(/--.*$/gm, '').replaceAll(/\s+/g, ' ').trim();
