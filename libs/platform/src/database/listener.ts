import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Log } from '../log/log.js';
import { ListeningLine } from './listening-line.js';

/** What the worker says when it delivers a fact of the outbox: what happened, and at which unit. */
export interface HeardFact {
  kind: string;
  unitId: string;
}

/**
 * A fact; or `away`, when the line to the database is lost and nothing more is heard; or `gap`, when it is back and
 * something may have been said meanwhile: PostgreSQL keeps no notice for those who were not there.
 */
export type Heard = HeardFact | 'away' | 'gap';
export type Hearing = (heard: Heard) => void;

const firstWait = 100;
const longestWait = 5_000;

/**
 * Hears what the worker notifies, on a connection of its own beside the pool: notices come to the connection that asked
 * for them. Opens it for its first subscriber. A lost line is opened again by itself, after 100 ms at first and twice as
 * long each time up to 5 s.
 */
@Injectable()
export class Listener implements OnApplicationShutdown {
  private readonly hearings = new Set<Hearing>();
  private readonly stopping = new AbortController();
  private keeping: Promise<void> | undefined;
  private hears = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly log: Log,
  ) {}

  /** Whether a fact that is delivered now would be heard. */
  get isListening(): boolean {
    return this.hears;
  }

  /** @returns ends the subscription */
  subscribe(hearing: Hearing): () => void {
    this.hearings.add(hearing);
    this.keeping ??= this.keepListening(this.stopping.signal);
    return () => void this.hearings.delete(hearing);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.keeping;
  }

  private async keepListening(stopping: AbortSignal): Promise<void> {
    let wait = firstWait;
    let hasHeardBefore = false;
    while (!stopping.aborted) {
      try {
        await using line = await ListeningLine.open(this.databaseUrl, (fact) => this.tell(fact));
        wait = firstWait;
        this.hears = true;
        this.log.event('listening');
        if (hasHeardBefore) this.tell('gap');
        hasHeardBefore = true;
        await line.untilLost(stopping);
      } catch (error) {
        this.log.fault('listening-failed', error);
      }
      if (this.hears) this.fallSilent(stopping);
      await pause(wait, undefined, { signal: stopping }).catch(() => undefined);
      wait = Math.min(wait * 2, longestWait);
    }
  }

  private fallSilent(stopping: AbortSignal): void {
    this.hears = false;
    if (stopping.aborted) return;
    this.log.event('listening-lost');
    this.tell('away');
  }

  private tell(heard: Heard): void {
    for (const hearing of this.hearings) hearing(heard);
  }
}
