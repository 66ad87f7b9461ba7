import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { SignInEndReason } from '#kernel';
import { Log } from '#platform';
import { SignInReports } from '../sign-in/sign-in-reports.js';
import type { Session } from './session.js';
import { Sessions } from './sessions.js';

const everyMilliseconds = 15_000;

/** Ends sessions, and sees to it that the audit log hears of every end, also when the api was away at the time. */
@Injectable()
export class SessionEnds implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stopping = new AbortController();
  private going: Promise<void> = Promise.resolve();

  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SignInReports) private readonly reports: SignInReports,
    @Inject(Log) private readonly log: Log,
  ) {}

  /**
   * The session is over when this settles; whether the log could be told at once makes no difference to that. One that was
   * over before keeps its reason, and whoever ended it tells the log. @returns whether it was running until now
   */
  async end({ id }: Pick<Session, 'id'>, reason: SignInEndReason): Promise<boolean> {
    if (!(await this.sessions.end(id, reason))) return false;
    await this.report({ id, reason }).catch((error: unknown) => this.log.fault('sign-in-end-report-failed', error));
    return true;
  }

  /** One round: what has timed out ends, and what the log has not heard is told. */
  async sweep(): Promise<void> {
    await this.sessions.endTimedOut();
    for (const ended of await this.sessions.unreported()) {
      // What is left is told by the next process.
      if (this.stopping.signal.aborted) return;
      await this.report(ended);
    }
  }

  onApplicationBootstrap(): void {
    this.going = this.goRound(this.stopping.signal);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.going;
  }

  private async goRound(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.sweep().catch((error: unknown) => this.log.fault('session-sweep-failed', error));
      await pause(everyMilliseconds, undefined, { signal }).catch(() => undefined);
    }
  }

  private async report({ id, reason }: { id: string; reason: SignInEndReason }): Promise<void> {
    if (await this.reports.ended(id, reason)) await this.sessions.markReported(id);
    else this.log.event('sign-in-end-not-reported', { code: reason });
  }
}
