import { setTimeout as pause } from 'node:timers/promises';
import { uuidv7 } from '#kernel';
import { freePort } from '../../apps/dev/src/postgres/index.js';
import { runBareLoop } from './bare-loop.js';
import type { Requests } from './bench-cases.js';
import type { BenchHouse } from './bench-house.js';
import { capture } from './captured.js';
import { startServer } from './child.js';
import type { Figures } from './figures.js';
import { type Load, runLoad } from './load.js';
import { pgbenchScript, runPgbench } from './pgbench.js';
import { processorTime, type ProcessorTime, residentMemory, spent } from './processor-time.js';
import { varyingOf } from './varying.js';

export type Act = 'read' | 'send' | 'insert';
/** `sql` runs a statement at a time; `sql in breaths` sends together what can be. */
export type Way = 'api' | 'sql' | 'sql in breaths' | 'bare nest';

export interface Run {
  act: Act;
  way: Way;
  figures: Figures;
  processor: ProcessorTime;
  /** How often the acts together waited for the disk. */
  flushes: number;
}

/** How much is run. Each way has its turn in each round, so that what the machine does meanwhile meets all of them. */
export interface Amount {
  acts: Exclude<Act, 'insert'>[];
  clientCounts: number[];
  rounds: number;
  /** Measured time of one run. */
  seconds: number;
}

interface Bench {
  amount: Amount;
  house: BenchHouse;
  requests: Requests;
  pgbench: string | undefined;
  say(line: string): void;
}

export async function runAll(bench: Bench): Promise<{ runs: Run[]; memory: { api: number; postgres: number } }> {
  const { house, requests, say, amount: { acts, clientCounts, rounds, seconds } } = bench;
  const runs: Run[] = [];
  let sqlRuns = 0;
  const measure = async (act: Act, way: Way, apiPid: number | undefined, run: () => Promise<Figures>) => {
    const before = await processorTime(apiPid, house.postmasterPid);
    const flushesBefore = await flushes(house);
    const figures = await run();
    runs.push({ act, way, figures, processor: spent(before, await processorTime(apiPid, house.postmasterPid)), flushes: (await flushes(house)) - flushesBefore });
    say(`  ${act}, ${way}, ${figures.clients} clients: ${figures.perSecond.toFixed(0)}/s`);
  };
  for (const act of acts) {
    const bySql = await sqlRunner(bench, act, () => ++sqlRuns * 10_000_000);
    for (const clients of clientCounts) {
      for (let round = 0; round < rounds; round++) {
        await measure(act, 'api', house.api.pid, () => runLoad({ url: house.url, token: house.token, clients, seconds, requests: requests[act] }));
        await measure(act, 'sql', undefined, () => bySql(clients, false));
        if (bench.pgbench !== undefined) await withRightsWhileParsing(house, () => measure(act, 'sql in breaths', undefined, () => bySql(clients, true)));
      }
    }
  }
  const memory = await residentMemory(house.api.pid, house.postmasterPid);
  await withBareNest(house, async (pid, load) => {
    for (const clients of clientCounts) {
      for (let round = 0; round < rounds; round++) await measure('insert', 'bare nest', pid, () => runLoad({ ...load, clients, seconds }));
    }
  });
  return { runs, memory };
}

/** Of the write-ahead log, by those who waited for it. Backends tell their counts at most once a second. */
async function flushes({ database }: BenchHouse): Promise<number> {
  await pause(1_100);
  const [row] = await database.asSuperuser<{ flushes: number }>(
    "select sum(fsyncs)::integer as flushes from pg_stat_io where object = 'wal' and backend_type = 'client backend'",
  );
  return row!.flushes;
}

/** pgbench parses all statements of a breath before the first has run, so before the role has been taken. */
async function withRightsWhileParsing({ database }: BenchHouse, work: () => Promise<void>): Promise<void> {
  await database.asSuperuser('grant api_case to api with inherit true');
  await work().finally(() => database.asSuperuser('grant api_case to api with inherit false'));
}

/** Watches one act of the api, and gives what repeats its statements without the api. */
async function sqlRunner({ house, requests, pgbench, amount: { seconds } }: Bench, act: 'read' | 'send', nextNumbers: () => number) {
  const only: Load = { url: house.url, token: house.token, clients: 1, seconds: 0, requests: [] };
  const request = requests[act].at(-1)!;
  const caseOfAct = /0192ca5e-[0-9a-f-]{27}/.exec(request.path + (request.body ?? ''))![0];
  // Once before, so that the captured act finds its connection and its keys at hand.
  await once(only, request);
  const captured = await capture(house.database, house.serverLog, () => once(only, request));
  const madeNow = captured.find(({ text }) => text.includes('audit.open'))!.values[0]!;
  const known = await knownIds(house);
  const varying = varyingOf(captured, caseOfAct, (id) => known.has(id) || (act === 'read' && id !== madeNow) || request.body?.includes(id) === true);
  const { api: url } = house.database.urls;
  return (clients: number, isPipelined: boolean): Promise<Figures> => {
    const from = nextNumbers();
    if (pgbench === undefined) return runBareLoop({ url, captured, varying, clients, seconds, from });
    return runPgbench({ pgbench, url, script: pgbenchScript(captured, varying, isPipelined), clients, seconds, from });
  };
}

async function once(load: Load, request: Load['requests'][number]): Promise<void> {
  const response = await fetch(load.url + request.path.replace('{id}', uuidv7()), {
    method: request.method,
    headers: { authorization: `Bearer ${load.token}`, 'content-type': 'application/json' },
    ...(request.body === undefined ? {} : { body: request.body.replaceAll('{part}', uuidv7()) }),
  });
  if (!response.ok) throw new Error(`the captured act was answered ${response.status}: ${await response.text()}`);
}

/** Everything with an id that was there before a captured act: offices, staff, persons and their tags. */
async function knownIds({ database }: BenchHouse): Promise<Set<string>> {
  const rows = await database.asSuperuser<{ id: string }>(`
    select id::text from identity.organisation union select district_id::text from identity.organisation
    union select id::text from identity.unit union select id::text from identity.staff_member union select subject from identity.staff_member
    union select id::text from cases.person union select subject_tag::text from cases.person union select id::text from cases.statement`);
  return new Set(rows.map(({ id }) => id));
}

async function withBareNest(house: BenchHouse, work: (pid: number, load: Omit<Load, 'clients' | 'seconds'>) => Promise<void>): Promise<void> {
  await house.database.asSuperuser('create schema bench');
  await house.database.asSuperuser('create table bench.row (id uuid primary key, body text not null)');
  await house.database.asSuperuser('grant usage on schema bench to api');
  await house.database.asSuperuser('grant insert on bench.row to api');
  const port = await freePort();
  const bare = await startServer('test/bench/bare-nest-main', { BENCH_DATABASE_URL: house.database.urls.api, BENCH_PORT: String(port) });
  try {
    await work(bare.pid, { url: `http://127.0.0.1:${port}`, requests: [{ method: 'PUT', path: '/rows/{id}', body: JSON.stringify({ text: 'x'.repeat(1000) }) }] });
  } finally {
    await bare.stop();
  }
}
