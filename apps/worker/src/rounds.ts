import { endingOfDrafts, tellingOfDrafts } from '#drafts';
import type { AbandonedEntries, DueActs, Duty } from '#operation';
import type { Heartbeat, Log, OutboxDelivery } from '#platform';
import type { Round } from './round.js';

export interface Duties {
  heartbeat: Heartbeat;
  outbox: OutboxDelivery;
  abandoned: AbandonedEntries;
  due: DueActs;
  log: Log;
}

/** What is done when its time comes, each thing by an act of its own. */
const dueDuties: readonly Duty[] = [tellingOfDrafts, endingOfDrafts];

/** Everything the worker does, and how often. */
export function roundsOf({ heartbeat, outbox, abandoned, due, log }: Duties): Round[] {
  return [
    ...dueDuties.map((duty) => ({
      name: duty.kind,
      everyMilliseconds: 10_000,
      work: async () => {
        const { done, failed } = await due.perform(duty);
        if (done > 0) log.event('due-acts-done', { operation: duty.name, count: done });
        if (failed > 0) log.event('due-acts-failed', { operation: duty.name, count: failed });
      },
    })),
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
        if (dead > 0) log.alarm('outbox-dead', { count: dead });
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
