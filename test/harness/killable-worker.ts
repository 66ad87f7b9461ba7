import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Step } from '#operation';
import type { WorkStep } from '#platform';
import type { KillableApi } from './killable-api.js';
import { spawnKillable } from './spawn-killable.js';
import type { TestDatabase } from './test-database.js';

/** A worker process of one's own that kills itself at that step, the first time it comes so far; without a step it lives. */
export async function killableWorker(database: TestDatabase, lastStep?: Step | WorkStep): Promise<Omit<KillableApi, 'url'>> {
  const env = { NAERVAERN_TEST_DATABASE_URL: database.urls.worker, NAERVAERN_TEST_LAST_STEP: lastStep ?? '' };
  const child = spawnKillable('killable-worker-main', env);
  const ended = once(child, 'exit').then(([, signal]) => signal as string | null);
  // It may be killed before it says that it runs.
  await Promise.race([once(createInterface(child.stdout), 'line'), ended]);
  return {
    ended,
    kill: () => void child.kill('SIGKILL'),
    async stop() {
      child.stdin.destroy();
      await ended;
    },
  };
}

/**
 * Runs a worker process of one's own until it has killed itself at that step of the first act that comes so far.
 * @returns the signal that ended it
 */
export async function workerKilledAt(step: Step | WorkStep, database: TestDatabase): Promise<string | null> {
  return await (await killableWorker(database, step)).ended;
}
