import 'reflect-metadata';
import { Global, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AbandonedEntries, DueActs, OperationModule, type Step, STEP_WATCHER } from '#operation';
import {
  Backlog, type Configuration, Heartbeat, Log, Metrics, OutboxDelivery, PlatformModule, Readiness, WORK_STEP_WATCHER, type WorkStep,
} from '#platform';
import { Sealing, withoutKeys } from '#sealing';
import { HealthServer } from './health-server.js';
import { goRound } from './round.js';
import { RoundWatch } from './round-watch.js';
import { roundsOf } from './rounds.js';

@Module({})
class WorkerModule {}

/** What the door of the worker needs: no keys, for none of its acts reads what is sealed; in tests a watcher. */
@Global()
@Module({})
class DoorFittingsModule {}

export interface Worker {
  context: INestApplicationContext;
  /** Where it says how it is, when it was asked to. */
  health: HealthServer | undefined;
  /** Ends every round after what it is doing now, then the connections. */
  stop(): Promise<void>;
}

/**
 * The worker, started. It lives on and tries again while its database is away.
 * @param stepWatcher in tests; told every step of every act, and of what is done beside acts
 * @throws UnsafeConfiguration in production, for a database that is not as it must be
 */
export async function createWorker(
  configuration: Pick<Configuration, 'environment' | 'databaseUrl' | 'poolSize' | 'metrics' | 'health' | 'tracesUrl'>,
  log: Log,
  stepWatcher?: (step: Step | WorkStep) => void,
): Promise<Worker> {
  const fittings = [{ provide: Sealing, useValue: withoutKeys }, ...(stepWatcher === undefined ? [] : [STEP_WATCHER, WORK_STEP_WATCHER].map((provide) => ({ provide, useValue: stepWatcher })))];
  const wired = {
    module: WorkerModule,
    imports: [PlatformModule.for({ ...configuration, login: 'worker', log }), { module: DoorFittingsModule, providers: fittings, exports: fittings.map(({ provide }) => provide) }, OperationModule],
    providers: [AbandonedEntries, Backlog, DueActs],
  };
  const context = await NestFactory.createApplicationContext(wired, { logger: false, abortOnError: false });
  const stopping = new AbortController();
  const duties = {
    heartbeat: context.get(Heartbeat),
    outbox: context.get(OutboxDelivery),
    abandoned: context.get(AbandonedEntries),
    due: context.get(DueActs),
    backlog: context.get(Backlog),
    metrics: context.get(Metrics),
    log,
  };
  const rounds = roundsOf(duties);
  const watch = new RoundWatch(rounds, log, duties.metrics);
  const health = configuration.health && (await HealthServer.listen(configuration.health, { readiness: context.get(Readiness), rounds: watch }, log));
  const going = rounds.map((round) => goRound(round, log, stopping.signal, watch));
  return {
    context,
    health,
    async stop() {
      stopping.abort();
      watch.stop();
      health?.stop();
      await Promise.all(going);
      await context.close();
    },
  };
}
