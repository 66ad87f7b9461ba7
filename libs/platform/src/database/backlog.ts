import { Inject, Injectable } from '@nestjs/common';
import type { BacklogQueue } from '../log/events.js';
import { Log } from '../log/log.js';
import { Metrics } from '../metrics/metrics.js';
import { Database } from './database.js';
import { mostAttempts } from './outbox-delivery.js';
import { statement } from './tx.js';

type Queue = BacklogQueue | 'outbox_dead' | 'log_queue';

interface Waiting {
  queue: Queue;
  items: number;
  oldestSeconds: number;
}

const selectQueues = statement<Waiting>(
  'backlog.queues',
  /* sql */ `
    select 'outbox' as queue, count(*)::integer as items, coalesce(extract(epoch from clock_timestamp() - min(recorded_at)), 0)::float8 as "oldestSeconds"
      from platform.outbox where delivered_at is null and attempts < $1
    union all
    select 'outbox_dead', count(*)::integer, coalesce(extract(epoch from clock_timestamp() - min(recorded_at)), 0)::float8
      from platform.outbox where delivered_at is null and attempts >= $1
    union all
    select 'due_work', count(*)::integer, coalesce(extract(epoch from clock_timestamp() - min(due_at)), 0)::float8
      from platform.due_work where due_at <= clock_timestamp()`,
);

const selectLogQueue = statement<Waiting>(
  'backlog.log-queue',
  /* sql */ `
    select 'log_queue' as queue, waiting as items, coalesce(extract(epoch from clock_timestamp() - oldest_at), 0)::float8 as "oldestSeconds"
      from audit.queue_state()`,
);

/** How long each may wait before somebody is told, in seconds: a referral is seen after half a second, work is found every ten. */
const limits: Readonly<Record<BacklogQueue, number>> = { outbox: 60, due_work: 120 };
/** How often it is said again while it lasts, in milliseconds. */
const sayAgain = 5 * 60_000;
/** Counting the log's queue reads it, so that is done every sixth time. */
const logQueueEvery = 6;

const isLate = ({ queue, oldestSeconds }: Waiting): boolean => queue in limits && oldestSeconds > limits[queue as BacklogQueue];

/** How much waits for the worker, and the alarm when something has waited for too long: no silence. */
@Injectable()
export class Backlog {
  private waiting: Waiting[] | undefined;
  private logQueue: Waiting[] = [];
  private looks = 0;
  private readonly seenLate = new Set<Queue>();
  private readonly saidAt = new Map<Queue, number>();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Log) private readonly log: Log,
    @Inject(Metrics) metrics: Metrics,
  ) {
    metrics.show('naervaern_backlog_items', () => this.all.map(({ queue, items }) => [{ queue }, items] as const));
    metrics.show('naervaern_backlog_oldest_seconds', () => this.all.map(({ queue, oldestSeconds }) => [{ queue }, oldestSeconds] as const));
    metrics.show('naervaern_backlog_late', () =>
      this.all.flatMap((each) => (each.queue in limits ? [[{ queue: each.queue as BacklogQueue }, isLate(each) ? 1 : 0] as const] : [])));
  }

  /**
   * Looks, and says what was late at the look before too: whatever comes late into a queue, with the worker's own beginning or
   * with a clock that was put right, has then had its turn. That no worker was there at all is told by its beat.
   * @throws DatabaseAway and what else a lost server raises; then nothing is known
   */
  async look(): Promise<void> {
    try {
      this.waiting = await this.database.readWithoutEntry(selectQueues, [mostAttempts]);
      if (this.looks % logQueueEvery === 0) this.logQueue = await this.database.readWithoutEntry(selectLogQueue);
    } catch (error) {
      this.waiting = undefined;
      throw error;
    }
    this.looks++;
    for (const each of this.waiting) this.sayIfLateAgain(each);
  }

  private get all(): readonly Waiting[] {
    return this.waiting === undefined ? [] : [...this.waiting, ...this.logQueue];
  }

  private sayIfLateAgain(each: Waiting): void {
    const { queue, items, oldestSeconds } = each;
    if (!isLate(each)) {
      this.seenLate.delete(queue);
      return void this.saidAt.delete(queue);
    }
    if (!this.seenLate.has(queue)) return void this.seenLate.add(queue);
    const now = performance.now();
    if (now - (this.saidAt.get(queue) ?? -sayAgain) < sayAgain) return;
    this.saidAt.set(queue, now);
    this.log.alarm('backlog', { queue: queue as BacklogQueue, count: items, milliseconds: Math.round(oldestSeconds * 1000) });
  }
}
