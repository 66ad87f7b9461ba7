import { stat } from 'node:fs/promises';
import { acts, doingsAt } from './acts.js';
import { explainAll, explainedSince, type Explained } from './explained.js';
import { type Filled, serve } from './growth-house.js';
import { measureAct, measuredApi, signIn } from './measure.js';
import { pollAsWorker } from './worker-rounds.js';

/** A statement with the plan by which it ran last, and the acts in which it ran. */
export interface KeptPlan extends Explained {
  acts: string[];
}

// PostgreSQL tries a prepared statement five times with its values before it may settle on one plan for all values.
const turns = 7;

/**
 * Does every act some times at an api that begins now, and everything that a worker polls for, and tells by which plans
 * the statements ran.
 */
export async function explainedActs(parts: AsyncDisposableStack, filled: Filled, serverLog: string, { wanted = acts, settings = {} }: { wanted?: typeof acts; settings?: Record<string, string> } = {}): Promise<KeptPlan[]> {
  await explainAll(filled.database, settings);
  const api = await serve(parts, filled);
  const measured = measuredApi(api, doingsAt(filled.asked));
  await signIn(measured);
  const kept = new Map<string, KeptPlan>();
  const during = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    const { size: from } = await stat(serverLog);
    await work();
    for (const one of await explainedSince(serverLog, from)) {
      const key = `${one.name} ${one.sql}`;
      kept.set(key, { ...one, acts: [...new Set([...(kept.get(key)?.acts ?? []), name])] });
    }
  };
  for (const act of wanted) await during(act.name, () => measureAct(act, [measured], turns, 0));
  await during('polls of the worker', () => pollAsWorker(filled.database));
  return [...kept.values()];
}
