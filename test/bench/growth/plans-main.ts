// npm run plans [-- --small]: writes the plans of everything that reads what grows, as they are at the largest size.
import { startGrowthHouse } from './growth-house.js';
import { keepPlans } from './plan-files.js';
import { sizes } from './size.js';

const size = (process.argv.includes('--small') ? sizes.small : sizes.full).at(-1)!;
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const parts = new AsyncDisposableStack();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void parts.disposeAsync().finally(() => process.exit(1)));

try {
  const { cluster, filled } = await startGrowthHouse(parts, [size], say);
  await keepPlans(parts, filled[0]!, cluster.server.logFile, say);
} finally {
  await parts.disposeAsync();
}
