import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Log } from '../log/log.js';
import { SelfCheck } from './self-check.js';

const retryMilliseconds = 1_000;

/**
 * Connects when the process starts. A database that is away then does not end the process: it answers 503, tries
 * again every second, and is ready once the database is.
 */
@Injectable()
export class DatabaseStart implements OnModuleInit, OnApplicationShutdown {
  private readonly stopping = new AbortController();
  private trying: Promise<void> = Promise.resolve();

  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(SelfCheck) private readonly selfCheck: SelfCheck,
    @Inject(Log) private readonly log: Log,
  ) {}

  /** @throws UnsafeConfiguration in production, when the database is there and is not as it must be */
  async onModuleInit(): Promise<void> {
    if (await this.connect()) await this.selfCheck.start();
    else this.trying = this.tryOn();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.trying;
  }

  private async tryOn(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await pause(retryMilliseconds, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      if (this.stopping.signal.aborted || !(await this.connect())) continue;
      // The process is running by now: what is wrong makes it not-ready, and stands in the log.
      await this.selfCheck.start().catch((error: unknown) => this.log.fault('database-unsafe', error));
      return;
    }
  }

  private async connect(): Promise<boolean> {
    try {
      await this.source.initialize();
      return true;
    } catch (error) {
      this.log.fault('database-away', error);
      return false;
    }
  }
}
