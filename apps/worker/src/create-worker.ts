import 'reflect-metadata';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AbandonedEntries } from '#operation';
import { type Configuration, Heartbeat, Log, OutboxDelivery, PlatformModule } from '#platform';
import { goRound } from './round.js';
import { roundsOf } from './rounds.js';

@Module({})
class WorkerModule {}

export interface Worker {
  context: INestApplicationContext;
  /** Ends every round after what it is doing now, then the connections. */
  stop(): Promise<void>;
}

/**
 * The worker, started. It lives on and tries again while its database is away.
 * @throws UnsafeConfiguration in production, for a database that is not as it must be
 */
export async function createWorker(configuration: Pick<Configuration, 'environment' | 'databaseUrl' | 'poolSize'>, log: Log): Promise<Worker> {
  const wired = {
    module: WorkerModule,
    imports: [PlatformModule.for({ ...configuration, login: 'worker', log })],
    providers: [AbandonedEntries],
  };
  const context = await NestFactory.createApplicationContext(wired, { logger: false, abortOnError: false });
  const stopping = new AbortController();
  const duties = { heartbeat: context.get(Heartbeat), outbox: context.get(OutboxDelivery), abandoned: context.get(AbandonedEntries), log };
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
