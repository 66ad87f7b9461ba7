import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Configuration } from './configuration/configuration.js';
import { Database, databaseOptions } from './database/database.js';
import { DatabaseStart } from './database/database-start.js';
import type { DriftExpectations } from './database/drift.js';
import type { ProcessClock } from './database/drift-facts.js';
import { DueQueue } from './database/due-work.js';
import { Heartbeat } from './database/heartbeat.js';
import { Listener } from './database/listener.js';
import { OutboxDelivery } from './database/outbox-delivery.js';
import { DRIFT_EXPECTATIONS, PROCESS_CLOCK, SelfCheck } from './database/self-check.js';
import { Readiness } from './http/readiness.js';
import { Log } from './log/log.js';

export interface PlatformOptions extends Pick<Configuration, 'environment' | 'databaseUrl' | 'poolSize'> {
  login: DriftExpectations['login'];
  /** In tests; otherwise lines go to standard output. */
  log?: Log;
  /** In tests; otherwise the machine's. */
  processClock?: ProcessClock;
}

/** The ground under every app: one pool of connections, the operational log, and the watch over the database. */
@Global()
@Module({})
export class PlatformModule {
  static for({ environment, login, databaseUrl, poolSize, log, processClock }: PlatformOptions): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        // DatabaseStart connects, so that a process also starts while its database is away.
        TypeOrmModule.forRootAsync({ useFactory: () => ({ ...databaseOptions(databaseUrl, poolSize), manualInitialization: true }) }),
      ],
      providers: [
        { provide: Log, useValue: log ?? new Log() },
        { provide: DRIFT_EXPECTATIONS, useValue: { environment, login } satisfies DriftExpectations },
        { provide: PROCESS_CLOCK, useValue: processClock ?? Date.now },
        Database,
        SelfCheck,
        DatabaseStart,
        Readiness,
        DueQueue,
        Heartbeat,
        OutboxDelivery,
        { provide: Listener, inject: [Log], useFactory: (log: Log) => new Listener(databaseUrl, log) },
      ],
      exports: [Log, Database, SelfCheck, Readiness, DueQueue, Heartbeat, OutboxDelivery, Listener],
    };
  }
}
