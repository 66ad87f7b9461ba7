import { everyForm, everyLoader, plant } from './plant.js';

const inKernel = 'libs/kernel/src/planted.ts';
const inDomain = 'libs/cases/src/domain/planted.ts';
const inVerify = 'apps/verify/src/planted.ts';

export const plantedInPurity = [
  ...plant('floor-zero-is-pure', inKernel, everyForm('node:fs')),
  ...plant('floor-zero-is-pure', inKernel, everyForm('fs/promises')),
  ...plant('floor-zero-is-pure', inKernel, everyLoader('node:net'), 'imports-are-plain'),
  ...plant('floor-zero-is-pure', inKernel, { 'a package': `import type { Type } from '@nestjs/common';` }),
  ...plant('floor-zero-is-pure', inKernel, { http: `import 'node:http';`, 'another process': `import { spawn } from 'child_process';` }),
  ...plant('floor-zero-is-pure', inKernel, { 'a built-in module': `export const fs = process.getBuiltinModule('fs');` }, 'floor-zero-reaches-nothing', 'imports-are-plain'),
  ...plant('floor-zero-is-pure', 'libs/calendar/src/planted.ts', { 'keys in the calendar': `import 'node:crypto';` }),
  ...plant('floor-zero-is-pure', 'libs/transparency-log/src/planted.ts', { 'files in the log': `import 'node:fs';` }),

  ...plant('floor-zero-reaches-nothing', inKernel, {
    'a request': `export const x = () => fetch('https://example.org');`,
    'the environment': `export const { env } = process;`,
    'a shorthand': `export const x = { process };`,
    'a socket': `export const x = new WebSocket('wss://example.org');`,
  }),

  ...plant('domain-is-pure', inDomain, everyForm('../cases.js')),
  ...plant('domain-is-pure', inDomain, everyForm('#platform')),
  ...plant('domain-is-pure', inDomain, everyForm('@nestjs/common')),
  ...plant('domain-is-pure', inDomain, everyForm('node:crypto')),
  ...plant('domain-is-pure', inDomain, { 'a lower library': `import type { X } from '#audit';` }),
  ...plant('domain-is-pure', inDomain, { 'a path upwards and down again': `import '../domain/../cases.js';` }),
  ...plant('domain-is-pure', 'libs/cases/src/domain/deeper/planted.ts', { 'from a deeper folder': `import '../../cases.js';` }),
  ...plant('domain-is-pure', 'apps/api/src/domain/planted.ts', { 'in an app': `import { Injectable } from '@nestjs/common';` }),
  ...plant('domain-is-pure', 'libs/cases/src/domain/planted.spec.ts', { 'in a spec': `import { readFileSync } from 'node:fs';` }),

  ...plant('domain-has-no-clock', inDomain, {
    'Date.now': `export const x = Date.now();`,
    'Date.now by index': `export const x = Date['now']();`,
    'a new Date': `export const x = new Date();`,
    'a new Date without brackets': `export const x = new Date;`,
    'a new Date of nothing spread': `export const x = new Date(...([] as unknown as [string]));`,
    'Date called': `export const x = Date();`,
    'Date taken apart': `const { now } = Date; export const x = now();`,
    'Date under another name': `const D = Date; export const x = new D();`,
    'Date as an argument': `export const x = [1].map(Date.now);`,
    'Date of the global object': `export const x = new globalThis.Date();`,
    'Date by reflection': `export const x = Reflect.construct(Date, []);`,
    'Date as the base of a class': `export class X extends Date {}`,
    'Date in a shorthand': `export const x = { Date };`,
    'the present in Temporal': `export const x = Temporal.Now.instant();`,
    'the present when shown': `export const x = new Intl.DateTimeFormat('da').format();`,
    performance: `export const x = performance.now();`,
    'the clock of the process': `export const x = process.hrtime();`,
    'a timer': `setTimeout(() => undefined, 1);`,
    'Math.random': `export const x = Math.random();`,
    'Math.random by index': `export const x = Math['random']();`,
    'Math taken apart': `const { random } = Math; export const x = random();`,
    'random bytes': `export const x = crypto.randomUUID();`,
  }),
  ...plant('domain-has-no-clock', 'libs/calendar/src/planted.ts', { 'in the calendar': `export const today = new Date();` }),
  ...plant('domain-has-no-clock', 'libs/cases/src/domain/planted.spec.ts', { 'in a spec': `export const x = new Date();` }),

  ...plant('verify-is-offline', inVerify, everyForm('#platform')),
  ...plant('verify-is-offline', inVerify, everyForm('@nestjs/common')),
  ...plant('verify-is-offline', inVerify, everyForm('node:https')),
];
