import { Inject, Injectable, Optional } from '@nestjs/common';
import { Log } from '../log/log.js';
import { Database } from './database.js';
import { statement } from './tx.js';
import { WORK_STEP_WATCHER, type WorkStepWatcher } from './work-step.js';

/** A fact that one worker holds under a lease. */
export interface ClaimedFact {
  id: string;
  kind: string;
  unitId: string;
  /** 1 at the first try. */
  attempts: number;
  /** Of the request that made it true. */
  correlationId: string | null;
}

/** Brings a fact out of the house. May be called twice for one fact: whoever receives must bear that. */
export type Deliver = (fact: ClaimedFact) => Promise<void>;

export interface Delivered {
  delivered: number;
  failed: number;
}

/** Then nobody tries any more. */
export const mostAttempts = 12;

const claim = statement<ClaimedFact>(
  'outbox.claim',
  /* sql */ `
    update platform.outbox o set leased_until = clock_timestamp() + interval '60 seconds', attempts = o.attempts + 1
      from (select id from platform.outbox
             where delivered_at is null and due_at <= clock_timestamp() and attempts < $1
               and (leased_until is null or leased_until < clock_timestamp())
             order by due_at limit 50 for update skip locked) c
     where o.id = c.id
     returning o.id, o.kind, o.unit_id as "unitId", o.attempts, o.correlation_id as "correlationId"`,
);

const notifyAll = statement<never>('outbox.notify', /* sql */ `select pg_notify('naervaern', $1)`);

const markDelivered = statement<never>(
  'outbox.delivered',
  /* sql */ `update platform.outbox set delivered_at = clock_timestamp(), leased_until = null where id = $1 and delivered_at is null`,
);

// 10 s, 20 s, 40 s … an hour at most: the lease doubles as the wait, since nobody claims before it ends.
const putOff = statement<never>(
  'outbox.put-off',
  /* sql */ `
    update platform.outbox set leased_until = clock_timestamp() + least(interval '1 hour', interval '5 seconds' * 2 ^ attempts)
     where id = $1 and delivered_at is null`,
);

const countDead = statement<{ dead: number }>(
  'outbox.count-dead',
  /* sql */ `select count(*)::integer as dead from platform.outbox where delivered_at is null and attempts >= $1`,
);

/**
 * Delivers the outbox at least once. Several workers share it: a claimed row is leased for 60 s and skipped by the
 * others; a worker that dies leaves its lease to run out. Rows hold ids and times only, no case data, so a poll
 * writes no audit entry.
 */
@Injectable()
export class OutboxDelivery {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Log) private readonly log: Log,
    @Optional() @Inject(WORK_STEP_WATCHER) private readonly watch: WorkStepWatcher = () => undefined,
  ) {}

  /**
   * Claims what is due, up to 50 rows, and delivers each. A failure puts that row off and touches no other.
   * @throws DatabaseAway and what else a lost server raises; leases then run out by themselves
   */
  async deliverDue(deliver: Deliver = (fact) => this.notify(fact)): Promise<Delivered> {
    const claimed = await this.database.readWithoutEntry(claim, [mostAttempts]);
    if (claimed.length > 0) this.watch('facts-claimed');
    let failed = 0;
    for (const fact of claimed) {
      const arrived = await deliver(fact).then(() => true, (error: unknown) => this.tellFailure(fact, error));
      if (arrived) this.watch('fact-told');
      else failed += 1;
      await this.database.readWithoutEntry(arrived ? markDelivered : putOff, [fact.id]);
      if (arrived) this.watch('fact-delivered');
    }
    return { delivered: claimed.length - failed, failed };
  }

  private tellFailure({ attempts, correlationId }: ClaimedFact, error: unknown): false {
    this.log.fault('outbox-fact-failed', error, { correlationId: correlationId ?? 'none', count: attempts });
    return false;
  }

  /** Rows that nobody tries any more, after 12 attempts in some three hours. They stay, so that a human sees them. */
  async countDead(): Promise<number> {
    return (await this.database.readWithoutEntry(countDead, [mostAttempts]))[0]?.dead ?? 0;
  }

  /** Tells whoever listens that a unit has news: kind and unit, so that the listener asks through the door. */
  private async notify({ kind, unitId }: ClaimedFact): Promise<void> {
    await this.database.readWithoutEntry(notifyAll, [JSON.stringify({ kind, unitId })]);
  }
}
