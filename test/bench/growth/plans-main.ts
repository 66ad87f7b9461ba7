// npm run plans [-- --referrals=20000]: writes the plans of everything that reads what grows, as they are at the largest size.
import { startGrowthHouse } from './growth-house.js';
import { keepPlans } from './plan-files.js';
import { sizeOf, sizes } from './size.js';

const wanted = process.argv.find((word) => word.startsWith('--referrals='))?.split('=')[1];
const size = wanted === undefined ? sizes.full.at(-1)! : sizeOf(Number(wanted));
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const parts = new AsyncDisposableStack();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void parts.disposeAsync().finally(() => process.exit(1)));

try {
  const { cluster, filled } = await startGrowthHouse(parts, [size], say);
  await keepPlans(parts, filled[0]!, cluster.server.logFile, say);
} finally {
  await parts.disposeAsync();
}
