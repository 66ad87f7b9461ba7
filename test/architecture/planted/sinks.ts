import { everyForm, plant } from './plant.js';

const inCases = 'libs/cases/src/planted.ts';
const inWorker = 'apps/api/src/planted.ts';

export const plantedInSinks = [
  ...plant('log-has-one-writer', inCases, everyForm('pino')),
  ...plant('log-has-one-writer', inWorker, { 'a logger of its own in an app': `import { pino } from 'pino';`, 'the console as a module': `import { log } from 'node:console';` }),
  ...plant('log-has-one-writer', 'libs/platform/src/planted.ts', { 'beside the log': `import { pino } from 'pino';` }),

  ...plant('only-the-log-speaks', inCases, {
    'the console': `export const x = (name: string) => console.log(name);`,
    'the console by way of the global object': `export const x = (name: string) => globalThis.console.error(name);`,
    'the console by a computed name': `export const x = (name: string) => globalThis['console'].log(name);`,
    'the standard output': `export const x = (name: string) => process.stdout.write(name);`,
    'the standard error': `export const x = (name: string) => process.stderr.write(name);`,
    'an output by a computed name': `export const x = (name: string) => process['stdout'].write(name);`,
    'an output taken out of the process': `const { stderr: out } = process;\nexport const x = (name: string) => out.write(name);`,
    'an output as an import': `import { stdout } from 'node:process';\nexport const x = (name: string) => stdout.write(name);`,
    'a warning': `export const x = (name: string) => process.emitWarning(name);`,
    'a debug log': `import { debuglog } from 'node:util';\nexport const x = (name: string) => debuglog('x')(name);`,
    'a write to the number of an output': `import { writeSync } from 'node:fs';\nexport const x = (name: string) => writeSync(1, name);`,
    'an output as a file': `import { appendFileSync } from 'node:fs';\nexport const x = (name: string) => appendFileSync('/dev/stderr', name);`,
  }),
  ...plant('only-the-log-speaks', inWorker, { 'in an app': `export const x = (name: string) => console.warn(name);` }),
  ...plant('only-the-log-speaks', 'apps/web/client/planted.ts', { 'in a script for browsers': `export const x = (name: string) => console.warn(name);` }),

  ...plant('figures-have-one-maker', inCases, everyForm('prom-client')),
  ...plant('figures-have-one-maker', inCases, everyForm('@opentelemetry/api')),
  ...plant('figures-have-one-maker', 'libs/platform/src/log/planted.ts', { 'beside the maker': `import { Counter } from 'prom-client';` }),
];
