import { type GuardShares, guards } from './guard-shares.js';
import { median } from './median.js';
import type { Act, Run, Way } from './runs.js';

export interface Report {
  machine: {
    processors: number;
    model: string;
    memoryGiB: number;
    node: string;
    database: { version: string; fsync: string; synchronousCommit: string };
  };
  comparedWith: string;
  runs: Run[];
  /** MiB, at the end of the api's runs. */
  memory: { api: number; postgres: number };
  guardShares: GuardShares[];
}

/** Below this share of the bare statements at 8 clients there is something to mend. */
const bar = 0.5;

export function printReport({ machine, comparedWith, runs, memory, guardShares }: Report, say: (line: string) => void): void {
  const { database } = machine;
  say(`\nMachine: ${machine.processors} x ${machine.model}, ${machine.memoryGiB} GiB; Node ${machine.node}; PostgreSQL ${database.version}, fsync ${database.fsync}, synchronous_commit ${database.synchronousCommit}`);
  say(`"sql": the same statements by ${comparedWith}, one at a time; "sql in breaths": together where the api does so too; then processor time in ms and waits for the disk, both for one act\n`);
  say(`${row(['act', 'way', 'clients', 'per s', 'p50 ms', 'p99 ms', 'errors', 'api', 'postgres', 'load', 'flushes'])}`);
  for (const { act, way, figures, processor, flushes } of runs) {
    const perAct = (seconds: number) => ((seconds / (figures.acts || 1)) * 1000).toFixed(2);
    say(row([act, way, figures.clients, figures.perSecond.toFixed(0), figures.p50.toFixed(2), figures.p99.toFixed(2), figures.errors, perAct(processor.api), perAct(processor.postgres), perAct(processor.load), (flushes / (figures.acts || 1)).toFixed(2)]));
  }
  say(`\nResident memory: api ${memory.api.toFixed(0)} MiB, PostgreSQL ${memory.postgres.toFixed(0)} MiB`);
  const at = (act: Act, way: Way, clients: number) => median(runs.filter((run) => run.act === act && run.way === way && run.figures.clients === clients).map(({ figures }) => figures.perSecond));
  const ratio = (a: number | undefined, b: number | undefined) => (a === undefined || !b ? undefined : a / b);
  for (const clients of new Set(runs.map(({ figures }) => figures.clients))) {
    for (const act of new Set(runs.flatMap((run) => (run.act === 'insert' ? [] : [run.act])))) {
      const [own, plain, breaths, bare] = [at(act, 'api', clients), at(act, 'sql', clients), at(act, 'sql in breaths', clients), at('insert', 'bare nest', clients)];
      const words = [[comparedWith, ratio(own, plain)], [`${comparedWith} in breaths`, ratio(own, breaths)], ['a bare Nest insert', ratio(own, bare)]] as const;
      say(`${act} at ${clients} clients: ${words.flatMap(([name, value]) => (value === undefined ? [] : [`${value.toFixed(2)} of ${name}`])).join(', ')}`);
    }
  }
  for (const { act, milliseconds, shares } of guardShares) {
    const words = guards.map((guard) => `${guard} ${(shares[guard] * 100).toFixed(0)} %`);
    say(`${act} costs ${milliseconds.toFixed(2)} ms of processor time in api and database; of that ${words.join(', ')}`);
  }
  for (const act of ['read', 'send'] as const) {
    const value = ratio(at(act, 'api', 8), at(act, 'sql', 8));
    if (value !== undefined) say(`Bar: ${act} ${value.toFixed(2)} of ${comparedWith} at 8 clients; ${value >= bar ? 'met' : `NOT met, below ${bar}`}`);
  }
}

const widths = [8, 16, 8, 8, 9, 9, 8, 9, 10, 6, 9];
const row = (cells: (string | number)[]): string => cells.map((cell, index) => (index < 2 ? String(cell).padEnd(widths[index]!) : String(cell).padStart(widths[index]!))).join('');
