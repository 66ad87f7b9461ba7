import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Step } from '#operation';
import type { Configuration } from '#platform';
import { spawnKillable } from './spawn-killable.js';

export interface KillableApi {
  url: string;
  /** Settles with the signal that ended the process. */
  ended: Promise<string | null>;
  /** Kills it from outside, wherever it is. */
  kill(): void;
  stop(): Promise<void>;
}

/**
 * An api process of one's own that kills itself at that step of an act; without a step it lives.
 * @param acts how many acts come as far as that step, the last of them no further
 */
export async function killableApi(configuration: Configuration, lastStep?: Step, acts = 1): Promise<KillableApi> {
  const env = { NAERVAERN_TEST_CONFIGURATION: JSON.stringify(configuration), NAERVAERN_TEST_LAST_STEP: lastStep ?? '', NAERVAERN_TEST_ACTS: String(acts) };
  const child = spawnKillable('killable-api-main', env);
  const ended = once(child, 'exit').then(([, signal]) => signal as string | null);
  const first = once(createInterface(child.stdout), 'line') as Promise<[string]>;
  const [port] = await Promise.race([first, ended.then(() => Promise.reject(new Error('the api ended before it was ready')))]);
  return {
    url: `http://127.0.0.1:${port}`,
    ended,
    kill: () => void child.kill('SIGKILL'),
    async stop() {
      child.stdin.destroy();
      await ended;
    },
  };
}
