// npm run bench [-- --json] [-- --profile <folder>]: how much the house does in a second, and beside what.
import { mkdirSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { recordCases } from './bench-cases.js';
import { startBenchHouse } from './bench-house.js';
import { findPgbench } from './pgbench.js';
import { printReport, type Report } from './report.js';
import { runAll } from './runs.js';

const isJson = process.argv.includes('--json');
const profileAt = process.argv.indexOf('--profile');
const profileFolder = profileAt < 0 ? undefined : resolve(process.argv[profileAt + 1] ?? '.');
if (profileFolder !== undefined) mkdirSync(profileFolder, { recursive: true });

const say = (line: string) => isJson || process.stdout.write(`${line}\n`);
const parts = new AsyncDisposableStack();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void parts.disposeAsync().finally(() => process.exit(1)));

try {
  say('  starting a house of its own ...');
  const house = await startBenchHouse(parts, profileFolder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`]);
  const requests = await recordCases(house);
  const pgbench = await findPgbench();
  const [settings] = await house.database.asSuperuser<Report['machine']['database']>(
    `select current_setting('server_version') as version, current_setting('fsync') as fsync, current_setting('synchronous_commit') as "synchronousCommit"`,
  );
  const { runs, memory } = await runAll({ house, requests, pgbench, say });
  const machine = { processors: cpus().length, model: cpus()[0]?.model ?? 'unknown', memoryGiB: Math.round(totalmem() / 2 ** 30), node: process.version, database: settings! };
  const report: Report = { machine, comparedWith: pgbench === undefined ? 'bare node-postgres loop (no pgbench found)' : 'pgbench', runs, memory };
  if (isJson) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else printReport(report, say);
  if (runs.some(({ figures }) => figures.errors > 0 || figures.perSecond === 0)) process.exitCode = 1;
} finally {
  await parts.disposeAsync();
}
