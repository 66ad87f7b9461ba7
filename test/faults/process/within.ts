import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again until it is so.
 * @returns the milliseconds that it took
 * @throws Error when it was not so in time, which is the promise that is tested
 */
export async function within(milliseconds: number, what: string, isSo: () => Promise<boolean> | boolean): Promise<number> {
  const begunAt = performance.now();
  for (;;) {
    if (await isSo()) return performance.now() - begunAt;
    if (performance.now() - begunAt > milliseconds) throw new Error(`not in ${milliseconds} ms: ${what}`);
    await pause(25);
  }
}

/** Whether the process says that requests may come. */
export async function isReady(url: string): Promise<boolean> {
  return await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(4_000) }).then(async (response) => (await response.text(), response.status === 200), () => false);
}
