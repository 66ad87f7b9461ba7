// npm run scan: scanners of other makers at the running product, and at builds with planted holes.
import { ensure } from './ensure.mjs';
import { command } from './plain-stop.mjs';
import { runModule } from './product-process.mjs';
import { progressOn } from './progress.mjs';
import { lackOfScanners } from './scanners.mjs';

await command(async () => {
  const step = progressOn(process.stdout);
  const node = await ensure(step);
  const lack = await lackOfScanners(step);
  if (lack !== undefined) process.stdout.write(`  some scanners could not be installed: ${lack}\n`);
  return runModule(node, 'test/scan/main', process.argv.slice(2));
});
