import { everyForm, everyHandingOn, everyLoader, plant, plantFiles } from './plant.js';

const inCases = 'libs/cases/src/planted.ts';
const inController = 'libs/cases/src/http/planted.controller.ts';
const handedOnStore = 'stores-stay-home';

export const plantedInDatabase = [
  ...plant('driver-behind-platform', inCases, everyForm('typeorm')),
  ...plant('driver-behind-platform', inCases, everyForm('@nestjs/typeorm')),
  ...plant('driver-behind-platform', inCases, everyForm('pg/lib/client.js')),
  ...plant('driver-behind-platform', inCases, everyLoader('pg'), 'imports-are-plain'),
  ...plant('driver-behind-platform', inCases, { 'by a path': `import '../../../node_modules/typeorm/index.js';` }),
  ...plant('driver-behind-platform', 'libs/cases/src/planted.store.ts', { 'in a store': `import type { EntityManager } from 'typeorm';` }),
  ...plant('driver-behind-platform', 'libs/cases/src/planted.spec.ts', { 'in a spec': `import { Client } from 'pg';` }),
  ...plant('driver-behind-platform', 'libs/operation/src/planted.ts', { 'in the door': `import type { ClientBase } from 'pg';` }),
  ...plant('driver-behind-platform', 'apps/api/src/planted.ts', { 'in an app': `import { DataSource } from 'typeorm';` }),
  ...plant('driver-behind-platform', 'libs/platform/src/planted.ts', everyHandingOn('typeorm')),

  ...plant('stores-stay-home', 'libs/cases/src/index.ts', everyHandingOn('./case.store.js')),
  ...plant('stores-stay-home', inCases, everyHandingOn('./case.store.js')),
  ...plant('stores-stay-home', 'libs/referrals/src/planted.ts', everyForm('../../cases/src/case.store.js'), 'front-doors-only'),
  ...plant('stores-stay-home', 'test/planted.spec.ts', { 'from a test': `import { caseRow } from '../libs/cases/src/case.store.js';` }, 'front-doors-only'),

  ...plant('controllers-use-operations', inController, withoutHandingOn(everyForm('../case.store.js'))),
  ...plant('controllers-use-operations', inController, everyHandingOn('../case.store.js'), handedOnStore),

  ...plant('connections-stay-at-the-door', inCases, {
    'a named import': `import { Database } from '#platform';`,
    'a type-only import': `import type { Database } from '#platform';`,
    'an import under another name': `import { Database as Db } from '#platform';`,
    'a namespace import': `import * as platform from '#platform';\nexport const x = platform.Database;`,
    'a namespace import by index': `import * as platform from '#platform';\nexport const x = platform['Database'];`,
    'a type query': `export type X = import('#platform').Database;`,
    'a re-export': `export { Database as Db } from '#platform';`,
    'a dynamic import': `export const x = async () => (await import('#platform')).Database;`,
    'a dynamic import taken apart': `const { Database: Db } = await import('#platform');`,
  }),
  ...plant('connections-stay-at-the-door', 'apps/api/src/planted.ts', { 'in an app': `import { Database } from '#platform';` }),

  ...plant('only-operation-makes-a-tx', inCases, {
    'a named import': `import { unverifiedTx } from '#platform';`,
    'a type-only import': `import type { unverifiedTx } from '#platform';`,
    'an import under another name': `import { unverifiedTx as start } from '#platform';`,
    'a namespace import': `import * as platform from '#platform';\nexport const tx = platform.unverifiedTx(1);`,
    'a namespace import by index': `import * as platform from '#platform';\nexport const tx = platform['unverifiedTx'](1);`,
    'a type query': `export type X = typeof import('#platform').unverifiedTx;`,
    'a re-export': `export { unverifiedTx as start } from '#platform';`,
    'a dynamic import': `export const x = async () => (await import('#platform')).unverifiedTx(1);`,
    'a dynamic import taken apart': `const { unverifiedTx: start } = await import('#platform');`,
    'a created require': `const { unverifiedTx } = require('#platform');`,
    'the other name': `import { makeTx } from '#platform';`,
    'a cast': `import type { Tx } from '#platform';\nexport const tx = {} as Tx;`,
    'a cast in angle brackets': `import type { Tx } from '#platform';\nexport const tx = <Tx>(1 as unknown);`,
    'a cast under another name': `import type { Tx as Right } from '#platform';\nexport const tx = {} as Right;`,
    'a cast to a type query': `export const tx = {} as import('#platform').Tx;`,
    'a cast to a member of a namespace': `import type * as platform from '#platform';\nexport const tx = {} as platform.Tx;`,
  }),
  ...plant('only-operation-makes-a-tx', 'libs/operation/src/planted.ts', {
    'operation handing it on': `export { unverifiedTx as start } from '#platform';`,
    'operation handing an import on': `import { unverifiedTx } from '#platform';\nexport { unverifiedTx };`,
  }),
  ...plantFiles('only-operation-makes-a-tx', 'a star re-export, used above', inCases, {
    'libs/operation/src/planted.ts': `export * from '#platform';`,
    [inCases]: `import { unverifiedTx } from '#operation';`,
  }),
  ...plant('only-operation-makes-a-tx', 'test/planted.spec.ts', { 'in a test': `import { unverifiedTx } from '#platform';` }),
];

function withoutHandingOn(forms: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(forms).filter(([variant]) => !variant.includes('re-export')));
}
