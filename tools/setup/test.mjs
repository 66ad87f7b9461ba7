// npm test: the short profile. npm run test:long (--long): the heavy figures.
import { longSteps, shortSteps } from './check-steps.mjs';
import { prepare } from './ensure.mjs';
import { longestFiles } from './longest-files.mjs';
import { command } from './plain-stop.mjs';
import { progressOn, secondsSince } from './progress.mjs';
import { Tally } from './tally.mjs';
import { clusterFor } from './test-cluster.mjs';

const isLong = process.argv.includes('--long');

await command(async () => {
  const out = process.stdout;
  const step = progressOn(out);
  const tally = new Tally(out);
  const startedAt = performance.now();
  const { node, complaints } = await prepare(step);
  tally.add('types', complaints ? { failed: 1, words: complaints } : { passed: 1 }, secondsSince(startedAt));
  const cluster = clusterFor(node);
  try {
    for (const { name, needsBuild, run } of isLong ? longSteps : shortSteps) {
      const stepStartedAt = performance.now();
      const result = needsBuild && complaints
        ? { notRun: [`${name}, because the code does not compile`] }
        : await run({ node, environment: cluster.environment }).catch((problem) => ({ failed: 1, words: String(problem?.stack ?? problem) }));
      tally.add(name, result, secondsSince(stepStartedAt));
    }
  } finally {
    await cluster.stop();
  }
  if (!isLong) {
    out.write('\n  Longest files, for information:\n');
    for (const { path, lines } of longestFiles(10)) out.write(`  ${String(lines).padStart(6)}  ${path}\n`);
  }
  out.write(`\n  total: ${secondsSince(startedAt).toFixed(1)} s\n${tally.closingLine()}\n`);
  return tally.failed ? 1 : 0;
});
