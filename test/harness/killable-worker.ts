import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Step } from '#operation';
import type { TestDatabase } from './test-database.js';

/**
 * Runs a worker process of one's own until it has killed itself at that step of the first act that comes so far.
 * @returns the signal that ended it
 */
export async function workerKilledAt(step: Step, database: TestDatabase): Promise<string | null> {
  const script = fileURLToPath(new URL('./killable-worker-main.js', import.meta.url));
  const env = { ...process.env, NAERVAERN_TEST_DATABASE_URL: database.urls.worker, NAERVAERN_TEST_LAST_STEP: step };
  const child = spawn(process.execPath, ['--enable-source-maps', script], { env, stdio: ['pipe', 'ignore', 'inherit'] });
  const [, signal] = await once(child, 'exit');
  return signal as string | null;
}
