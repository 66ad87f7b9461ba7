// npm run demo [-- --json]: the story over HTTP. Exits 0 only if every step held.
import { isPlainStop } from '../plain-stop.js';
import { progressOn } from '../launch/progress.js';
import { borrowHouse } from './borrowed-house.js';
import type { Scene } from './scene.js';
import { tellStory } from './story.js';
import { StoryEnds, type Telling, tellingTo } from './telling.js';
import { signIn, type Visitor, visitor } from './visitor.js';

const isJson = process.argv.includes('--json');
const startedAt = performance.now();
const parts = new AsyncDisposableStack();
const tell = tellingTo((line) => isJson || process.stdout.write(`${line}\n`));

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void parts.disposeAsync().finally(() => process.exit(1)));

try {
  const { house, isTemporary } = await borrowHouse(progressOn(process.stderr), parts);
  if (!isJson) process.stdout.write(`The story of one referral (henvisning), told to ${isTemporary ? 'a house of its own that is gone afterwards' : `the house at ${house.api}`}.\n`);
  const people = new Map<string, Promise<Visitor>>();
  const as: Scene['as'] = (key) => people.get(key) ?? people.set(key, signIn(house, key)).get(key)!;
  const problem = await tellStory({ house, tell, as, anybody: visitor(house.api) }).catch((reason: unknown) => reason);
  await parts.disposeAsync();
  finish(tell, problem);
} catch (problem) {
  await parts.disposeAsync();
  const words = isPlainStop(problem) ? `${problem.danish}\n${problem.english}` : String((problem as Error)?.stack ?? problem);
  process.stderr.write(`${words}\n`);
  process.exitCode = 1;
}

function finish({ steps }: Telling, problem: unknown): void {
  const held = steps.filter((step) => step.held).length;
  const failed = steps.length - held;
  const seconds = Number(((performance.now() - startedAt) / 1000).toFixed(1));
  const isWhole = problem === undefined && failed === 0;
  if (isJson) process.stdout.write(`${JSON.stringify({ isWhole, held, failed, seconds, steps }, null, 2)}\n`);
  else {
    if (problem !== undefined) process.stdout.write(`\nThe story ends here: ${problem instanceof StoryEnds ? 'what follows builds on that step' : String(problem)}.\n`);
    process.stdout.write(`\n${held} of ${steps.length} steps held, in ${seconds} s.\n`);
  }
  process.exitCode = isWhole ? 0 : 1;
}
