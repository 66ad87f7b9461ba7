import { setTimeout as pause } from 'node:timers/promises';
import type { Log, RoundName } from '#platform';
import type { RoundWatch } from './round-watch.js';

/** Something that the worker does again and again. */
export interface Round {
  name: RoundName;
  everyMilliseconds: number;
  work: () => Promise<void>;
}

const firstRetry = 500;
/** Referrals wait for the worker to be told of: it is back within this of its database. */
const longestRetry = 5_000;

/**
 * Does the work again and again until the signal, one at a time. A failure, such as a database that is away, is
 * logged and waited out, half a second at first and twice as long each time up to 5 s; it ends neither the round
 * nor the process.
 */
export async function goRound({ name, everyMilliseconds, work }: Round, log: Log, signal: AbortSignal, watch: Pick<RoundWatch, 'ended'>): Promise<void> {
  let retry = firstRetry;
  while (!signal.aborted) {
    let wait = everyMilliseconds;
    try {
      await work();
      watch.ended(name, true);
      retry = firstRetry;
    } catch (error) {
      watch.ended(name, false);
      wait = retry;
      retry = Math.min(retry * 2, longestRetry);
      log.fault('round-failed', error, { process: 'worker', round: name });
    }
    // Aborting is the other way to end the wait.
    await pause(wait, undefined, { signal }).catch(() => undefined);
  }
}
