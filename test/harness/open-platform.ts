import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Database, OutboxDelivery, PlatformModule, type ProcessClock, SelfCheck } from '#platform';
import { keptLog, type KeptLog } from './kept-log.js';
import type { TestDatabase } from './test-database.js';

/** Platform's parts on a spec's database, as an app has them. */
export interface OpenPlatform extends AsyncDisposable, Pick<KeptLog, 'logged' | 'lineLike'> {
  database: Database;
  outbox: OutboxDelivery;
  selfCheck: SelfCheck;
}

export interface OpenPlatformOptions {
  environment?: 'test' | 'production';
  poolSize?: number;
  processClock?: ProcessClock;
}

export async function openPlatform(of: TestDatabase, login: 'api' | 'worker', options: OpenPlatformOptions = {}): Promise<OpenPlatform> {
  const { log, logged, lineLike } = keptLog();
  const platform = PlatformModule.for({ environment: 'test', poolSize: 5, ...options, databaseUrl: of.urls[login], login, log });
  const context = await NestFactory.createApplicationContext(platform, { logger: false, abortOnError: false });
  return {
    database: context.get(Database),
    outbox: context.get(OutboxDelivery),
    selfCheck: context.get(SelfCheck),
    logged,
    lineLike,
    [Symbol.asyncDispose]: () => context.close(),
  };
}
