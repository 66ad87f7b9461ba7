import 'reflect-metadata';
import { Global, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AbandonedEntries, DueActs, OperationModule, type Step, STEP_WATCHER } from '#operation';
import { type Configuration, Heartbeat, Log, OutboxDelivery, PlatformModule, WORK_STEP_WATCHER, type WorkStep } from '#platform';
import { Sealing, withoutKeys } from '#sealing';
import { goRound } from './round.js';
import { roundsOf } from './rounds.js';

@Module({})
class WorkerModule {}

/** What the door of the worker needs: no keys, for none of its acts reads what is sealed; in tests a watcher. */
@Global()
@Module({})
class DoorFittingsModule {}

export interface Worker {
  context: INestApplicationContext;
  /** Ends every round after what it is doing now, then the connections. */
  stop(): Promise<void>;
}

/**
 * The worker, started. It lives on and tries again while its database is away.
 * @param stepWatcher in tests; told every step of every act, and of what is done beside acts
 * @throws UnsafeConfiguration in production, for a database that is not as it must be
 */
export async function createWorker(
  configuration: Pick<Configuration, 'environment' | 'databaseUrl' | 'poolSize'>,
  log: Log,
  stepWatcher?: (step: Step | WorkStep) => void,
): Promise<Worker> {
  const fittings = [{ provide: Sealing, useValue: withoutKeys }, ...(stepWatcher === undefined ? [] : [STEP_WATCHER, WORK_STEP_WATCHER].map((provide) => ({ provide, useValue: stepWatcher })))];
  const wired = {
    module: WorkerModule,
    imports: [PlatformModule.for({ ...configuration, login: 'worker', log }), { module: DoorFittingsModule, providers: fittings, exports: fittings.map(({ provide }) => provide) }, OperationModule],
    providers: [AbandonedEntries, DueActs],
  };
  const context = await NestFactory.createApplicationContext(wired, { logger: false, abortOnError: false });
  const stopping = new AbortController();
  const duties = {
    heartbeat: context.get(Heartbeat),
    outbox: context.get(OutboxDelivery),
    abandoned: context.get(AbandonedEntries),
    due: context.get(DueActs),
    log,
  };
  const rounds = roundsOf(duties).map((round) => goRound(round, log, stopping.signal));
  return {
    context,
    async stop() {
      stopping.abort();
      await Promise.all(rounds);
      await context.close();
    },
  };
}
