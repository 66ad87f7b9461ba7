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
import { RouteFigures } from './http/route-figures.js';
import { Log } from './log/log.js';
import { Traces } from './traces/traces.js';
import { DatabaseFigures } from './metrics/database-figures.js';
import type { ProcessName } from './metrics/figures.js';
import { METRICS_PLACE, type MetricsPlace, MetricsServer } from './metrics/metrics-server.js';
import { Metrics } from './metrics/metrics.js';
import { ProcessFigures } from './metrics/process-figures.js';

export interface PlatformOptions extends Pick<Configuration, 'environment' | 'databaseUrl' | 'poolSize' | 'metrics' | 'tracesUrl'> {
  login: DriftExpectations['login'];
  /** In tests; otherwise lines go to standard output. */
  log?: Log;
  /** In tests; otherwise the machine's. */
  processClock?: ProcessClock;
}

const processNames: Readonly<Record<DriftExpectations['login'], ProcessName>> = { api: 'api', worker: 'worker', web_session: 'web' };

/** The ground under every app: one pool of connections, the operational log, and the watch over the database. */
@Global()
@Module({})
export class PlatformModule {
  static for({ environment, login, databaseUrl, poolSize, metrics, tracesUrl, log, processClock }: PlatformOptions): DynamicModule {
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
        { provide: Metrics, useValue: new Metrics(processNames[login], metrics !== undefined) },
        { provide: METRICS_PLACE, useValue: { environment, ...(metrics === undefined ? {} : { place: metrics }) } satisfies MetricsPlace },
        Database,
        SelfCheck,
        DatabaseStart,
        Readiness,
        DueQueue,
        Heartbeat,
        OutboxDelivery,
        RouteFigures,
        { provide: Traces, useFactory: () => (tracesUrl === undefined ? Traces.off : Traces.to(tracesUrl, processNames[login])) },
        ProcessFigures,
        DatabaseFigures,
        MetricsServer,
        { provide: Listener, inject: [Log], useFactory: (log: Log) => new Listener(databaseUrl, log) },
      ],
      exports: [Log, Traces, Metrics, MetricsServer, Database, SelfCheck, Readiness, DueQueue, Heartbeat, OutboxDelivery, Listener],
    };
  }
}
