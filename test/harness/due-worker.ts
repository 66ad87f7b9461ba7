import { Door, DueActs } from '#operation';
import { DueQueue } from '#platform';
import { withoutKeys } from '#sealing';
import { keptLog, type KeptLog } from './kept-log.js';
import { openPlatform } from './open-platform.js';
import type { TestDatabase } from './test-database.js';

/** A worker that does what has come due when it is told to, and nothing by itself. */
export interface DueWorker extends AsyncDisposable, Pick<DueActs, 'perform'>, Pick<KeptLog, 'logged'> {
  /** For an act that nothing has come due for. */
  door: Door;
}

export async function dueWorker(of: TestDatabase): Promise<DueWorker> {
  const platform = await openPlatform(of, 'worker');
  const { log, logged } = keptLog();
  const door = new Door(platform.database, withoutKeys);
  const acts = new DueActs(new DueQueue(platform.database), door, log);
  return { door, perform: (duty) => acts.perform(duty), logged, [Symbol.asyncDispose]: () => platform[Symbol.asyncDispose]() };
}
