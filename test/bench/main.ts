// npm run bench [-- --json --profile <folder> --acts read,send --clients 1,8,32 --rounds 3 --seconds 4]:
// how much the house does in a second, and beside what.
import { mkdirSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { recordCases } from './bench-cases.js';
import { startBenchHouse } from './bench-house.js';
import { guardShares } from './guard-shares.js';
import { findPgbench } from './pgbench.js';
import { printReport, type Report } from './report.js';
import { type Act, runAll } from './runs.js';

const isJson = process.argv.includes('--json');
const valueOf = (option: string): string | undefined => (process.argv.includes(option) ? process.argv[process.argv.indexOf(option) + 1] : undefined);
const profile = valueOf('--profile');
const profileFolder = profile === undefined ? undefined : resolve(profile);
if (profileFolder !== undefined) mkdirSync(profileFolder, { recursive: true });

const amount = {
  acts: (valueOf('--acts') ?? 'read,send').split(',') as Exclude<Act, 'insert'>[],
  clientCounts: (valueOf('--clients') ?? '1,8,32').split(',').map(Number),
  rounds: Number(valueOf('--rounds') ?? 3),
  seconds: Number(valueOf('--seconds') ?? 3),
};
if (!amount.acts.every((act) => ['read', 'send'].includes(act)) || ![...amount.clientCounts, amount.rounds, amount.seconds].every((number) => number > 0)) {
  throw new Error('--acts takes read, send or both; --clients numbers with commas; --rounds and --seconds a number above 0.');
}

const say = (line: string) => isJson || process.stdout.write(`${line}\n`);
const parts = new AsyncDisposableStack();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void parts.disposeAsync().finally(() => process.exit(1)));

try {
  say('  starting a house of its own ...');
  const house = await startBenchHouse(parts, profileFolder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`]);
  const requests = await recordCases(house);
  // A database that has been running for a while knows how its tables are filled; this one is seconds old.
  await house.database.asSuperuser('vacuum analyze');
  const pgbench = await findPgbench();
  const [settings] = await house.database.asSuperuser<Report['machine']['database']>(
    `select current_setting('server_version') as version, current_setting('fsync') as fsync, current_setting('synchronous_commit') as "synchronousCommit"`,
  );
  const { runs, memory } = await runAll({ house, requests, pgbench, say, amount });
  say('  taking guards away ...');
  const shares = await guardShares(house, requests, amount);
  const machine = { processors: cpus().length, model: cpus()[0]?.model ?? 'unknown', memoryGiB: Math.round(totalmem() / 2 ** 30), node: process.version, database: settings! };
  const report: Report = { machine, comparedWith: pgbench === undefined ? 'bare node-postgres loop (no pgbench found)' : 'pgbench', runs, memory, guardShares: shares };
  if (isJson) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else printReport(report, say);
  if (runs.some(({ figures }) => figures.errors > 0 || figures.perSecond === 0)) process.exitCode = 1;
} finally {
  await parts.disposeAsync();
}
