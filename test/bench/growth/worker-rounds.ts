import { createWorker } from '../../../apps/worker/src/create-worker.js';
import { AbandonedEntries } from '#operation';
import { DueQueue, OutboxDelivery } from '#platform';
import { keptLog, type TestDatabase } from '../../harness/index.js';

/** A worker at a database that polls everything once more than it does by itself, and ends. */
export async function pollAsWorker({ urls }: TestDatabase): Promise<void> {
  const { log } = keptLog();
  const worker = await createWorker({ environment: 'test', databaseUrl: urls.worker, poolSize: 2 }, log);
  try {
    const outbox = worker.context.get(OutboxDelivery);
    await outbox.deliverDue();
    await outbox.countDead();
    for (const kind of ['draft.unsent', 'draft.end'] as const) await worker.context.get(DueQueue).claim(kind);
    await worker.context.get(AbandonedEntries).close();
  } finally {
    await worker.stop();
  }
}
