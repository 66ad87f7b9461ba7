import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { StillActs } from '#identity';
import { Listener, Log, Metrics } from '#platform';
import { Followers } from './followers.js';

/** So often that no proxy takes a quiet stream for a dead one. */
const pingEvery = 15_000;

/** The way of news from the database to those who follow at this process. Every process has its own; each hears all. */
@Injectable()
export class LiveLine implements OnApplicationBootstrap, OnModuleDestroy {
  readonly followers: Followers;
  private pings: NodeJS.Timeout | undefined;
  private unsubscribe: (() => void) | undefined;

  constructor(
    @Inject(Listener) private readonly listener: Listener,
    @Inject(StillActs) stillActs: StillActs,
    @Inject(Log) log: Log,
    @Inject(Metrics) metrics: Metrics,
  ) {
    this.followers = new Followers({ stillActs: (signedIn) => stillActs.check(signedIn), log });
    metrics.show('naervaern_live_streams', () => this.followers.count);
  }

  /** Whether what is told from now on would be heard. */
  get isHearing(): boolean {
    return this.listener.isListening;
  }

  onApplicationBootstrap(): void {
    this.unsubscribe = this.listener.subscribe((heard) => this.followers.hear(heard));
    this.pings = setInterval(() => this.followers.pingAll(), pingEvery).unref();
  }

  /** Before the server waits for its open answers to end: these would not. */
  onModuleDestroy(): void {
    clearInterval(this.pings);
    this.unsubscribe?.();
    this.followers.endAll();
  }
}
