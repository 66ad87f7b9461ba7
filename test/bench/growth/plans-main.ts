// npm run plans [-- --small]: writes the plans of everything that reads what grows, as they are at the largest size.
import { startGrowthHouse } from './growth-house.js';
import { writePlans } from './plan-files.js';
import { explainedActs } from './plan-run.js';
import { mostRows, readsTooMuch } from './reads-too-much.js';
import { sizes } from './size.js';

const size = (process.argv.includes('--small') ? sizes.small : sizes.full).at(-1)!;
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const parts = new AsyncDisposableStack();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void parts.disposeAsync().finally(() => process.exit(1)));

try {
  const { cluster, filled } = await startGrowthHouse(parts, [size], say);
  const plans = await explainedActs(parts, filled[0]!, cluster.server.logFile);
  const count = await writePlans(process.cwd(), plans, size);
  say(`  ${count} files in docs/plans`);
  const tooMuch = plans.flatMap((one) => readsTooMuch(one, mostRows(one)));
  for (const { name, step, rows } of tooMuch) say(`  ${name}: ${step}, ${rows} rows`);
  if (tooMuch.length > 0) process.exitCode = 1;
} finally {
  await parts.disposeAsync();
}
