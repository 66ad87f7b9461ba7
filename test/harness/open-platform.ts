import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Writable } from 'node:stream';
import { Database, Log, OutboxDelivery, PlatformModule, SelfCheck } from '#platform';
import type { TestDatabase } from './test-database.js';

/** Platform's parts on a spec's database, as an app has them. */
export interface OpenPlatform extends AsyncDisposable {
  database: Database;
  outbox: OutboxDelivery;
  selfCheck: SelfCheck;
  /** Everything that was logged so far. */
  logged(): string;
}

export async function openPlatform(of: TestDatabase, login: 'api' | 'worker', environment: 'test' | 'production' = 'test', poolSize = 5): Promise<OpenPlatform> {
  const lines: string[] = [];
  const sink = new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) });
  const log = new Log(sink);
  const platform = PlatformModule.for({ environment, databaseUrl: of.urls[login], poolSize, login, log });
  const context = await NestFactory.createApplicationContext(platform, { logger: false, abortOnError: false });
  return {
    database: context.get(Database),
    outbox: context.get(OutboxDelivery),
    selfCheck: context.get(SelfCheck),
    logged: () => lines.join(''),
    [Symbol.asyncDispose]: () => context.close(),
  };
}
