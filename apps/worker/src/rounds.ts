import type { AbandonedEntries } from '#operation';
import type { Heartbeat, Log, OutboxDelivery } from '#platform';
import type { Round } from './round.js';

export interface Duties {
  heartbeat: Heartbeat;
  outbox: OutboxDelivery;
  abandoned: AbandonedEntries;
  log: Log;
}

/** Everything the worker does, and how often. */
export function roundsOf({ heartbeat, outbox, abandoned, log }: Duties): Round[] {
  return [
    { name: 'heartbeat', everyMilliseconds: 10_000, work: () => heartbeat.beat('worker') },
    {
      name: 'outbox',
      // What somebody waits for: a referral is seen half a second after it was sent (docs/decisions/0014).
      everyMilliseconds: 200,
      work: async () => {
        const { delivered, failed } = await outbox.deliverDue();
        if (delivered > 0) log.event('outbox-delivered', { count: delivered });
        if (failed > 0) log.event('outbox-failed', { count: failed });
      },
    },
    {
      name: 'outbox-dead',
      everyMilliseconds: 60_000,
      work: async () => {
        const dead = await outbox.countDead();
        if (dead > 0) log.event('outbox-dead', { count: dead });
      },
    },
    {
      name: 'abandoned-entries',
      everyMilliseconds: 30_000,
      work: async () => {
        const closed = await abandoned.close();
        if (closed > 0) log.event('entries-abandoned', { count: closed });
      },
    },
  ];
}
