import { endingOfDrafts, tellingOfDrafts } from '#drafts';
import { warningOfExpiry } from '#legal-basis';
import type { AbandonedEntries, DueActs, Duty } from '#operation';
import type { Backlog, Heartbeat, Log, Metrics, OutboxDelivery } from '#platform';
import { expiryOfConsents, tellingOfOverdueAnswers } from '#referrals';
import type { Round } from './round.js';

export interface Duties {
  heartbeat: Heartbeat;
  outbox: OutboxDelivery;
  abandoned: AbandonedEntries;
  due: DueActs;
  backlog: Backlog;
  metrics: Metrics;
  log: Log;
}

/** What is done when its time comes, each thing by an act of its own. */
const dueDuties: readonly Duty[] = [tellingOfDrafts, endingOfDrafts, warningOfExpiry, expiryOfConsents, tellingOfOverdueAnswers];

/** Everything the worker does, and how often. */
export function roundsOf({ heartbeat, outbox, abandoned, due, backlog, metrics, log }: Duties): Round[] {
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
        metrics.countMany('naervaern_outbox_facts_total', delivered, { outcome: 'delivered' });
        metrics.countMany('naervaern_outbox_facts_total', failed, { outcome: 'failed' });
        if (delivered > 0) log.event('outbox-delivered', { count: delivered });
        if (failed > 0) log.event('outbox-failed', { count: failed });
      },
    },
    { name: 'backlog', everyMilliseconds: 10_000, work: () => backlog.look() },
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
        metrics.countMany('naervaern_entries_abandoned_total', closed);
        if (closed > 0) log.event('entries-abandoned', { count: closed });
      },
    },
  ];
}
