import { Inject, Injectable, Optional } from '@nestjs/common';
import { isRefusal, type SystemActor } from '#kernel';
import { DueQueue, type DueWork, isDatabaseAway, Log, WORK_STEP_WATCHER, type WorkStepWatcher } from '#platform';
import { Door } from './door.js';
import type { Operation } from './operation.js';

/** A kind of work that comes due, and the act that does it for one thing. */
export interface Duty {
  readonly kind: DueWork['kind'];
  /** Name of the act, for the log. */
  readonly name: string;
  perform(door: Door, aboutId: string): Promise<unknown>;
}

/** Makes an operation the duty of a job of the worker. What it answers is shown to nobody. */
export function duty<Found, Result, View>(
  kind: DueWork['kind'],
  actor: SystemActor,
  operation: Operation<{ aboutId: string }, Found, Result, View, SystemActor>,
): Duty {
  return { kind, name: operation.name, perform: (door, aboutId) => door.perform(operation, actor, { aboutId }) };
}

export interface DueActsDone {
  done: number;
  failed: number;
}

/**
 * Does what has come due, each thing by an act of its own through the door. The act must look at the time itself and put
 * the work off or drop it in its own transaction: then a worker that dies in between has done all of it or nothing, and
 * another one finds it again.
 */
@Injectable()
export class DueActs {
  constructor(
    @Inject(DueQueue) private readonly queue: DueQueue,
    @Inject(Door) private readonly door: Door,
    @Inject(Log) private readonly log: Log,
    @Optional() @Inject(WORK_STEP_WATCHER) private readonly watch: WorkStepWatcher = () => undefined,
  ) {}

  /**
   * One that fails stands in the way of no other.
   * @throws DatabaseAway and what else a lost server raises; leases then run out by themselves
   */
  async perform({ kind, name, perform }: Duty): Promise<DueActsDone> {
    let failed = 0;
    const claimed = await this.queue.claim(kind);
    if (claimed.length > 0) this.watch('due-claimed');
    for (const aboutId of claimed) {
      try {
        if (isRefusal(await perform(this.door, aboutId))) failed += 1;
      } catch (error) {
        if (isDatabaseAway(error)) throw error;
        failed += 1;
        this.log.fault('due-act-failed', error, { operation: name });
      }
    }
    return { done: claimed.length - failed, failed };
  }
}
