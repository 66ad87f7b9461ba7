import { staleAmong, writeAll } from './generated.js';
import { generators } from './generators.js';

/**
 * `npm run generate` writes the generated files; with `-- --check` it writes nothing, names the stale ones and exits 1.
 * Both run in the root of the repository.
 */
const root = process.cwd();
if (process.argv.includes('--check')) {
  const stale = await staleAmong(root, generators);
  for (const { path } of stale) console.error(`${path} is stale: run npm run generate and read the difference`);
  console.log(`generated files: ${generators.length} checked, ${stale.length} stale`);
  if (stale.length > 0) process.exitCode = 1;
} else {
  for (const path of await writeAll(root, generators)) console.log(`wrote ${path}`);
}
