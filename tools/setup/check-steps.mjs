import { readFileSync } from 'node:fs';
import { browserStep } from './browser-step.mjs';
import { demoStep } from './demo-step.mjs';
import { dockerStep } from './docker-step.mjs';
import { jestStep } from './jest-step.mjs';
import { lockFileStep } from './lock-file-step.mjs';
import { moduleStep, toolStep } from './program-step.mjs';
import { inProject } from './project.mjs';
import { scanStep } from './scan-step.mjs';

const apart = ['architecture', 'guarantees', 'every-route', 'faults', 'docker', 'browser'];
const inFolder = (folder) => (path) => path.startsWith(`dist/test/${folder}/`);

/** Whether a compiled spec does more in the long profile: it asks test/harness/how-many.ts. */
const asksHowMany = (path) => readFileSync(inProject(path), 'utf8').includes('howMany');

/** The short profile, after the types: what must hold before anything is sent. */
export const shortSteps = [
  toolStep('lint', ['oxlint', 'bin', 'oxlint'], '--deny-warnings', '--format=unix'),
  lockFileStep,
  jestStep('floors', { owns: inFolder('architecture') }),
  // Whatever is not a step of its own: a spec in a new folder is run without being asked for.
  jestStep('unit and database', { owns: (path) => !apart.some((folder) => inFolder(folder)(path)) }),
  jestStep('guarantees', { owns: inFolder('guarantees') }),
  jestStep('every-route', { owns: inFolder('every-route') }),
  jestStep('faults', { owns: inFolder('faults') }),
  dockerStep(inFolder('docker')),
  browserStep(inFolder('browser')),
  demoStep,
  moduleStep('generated files fresh', 'tools/generate/main', { moduleArguments: ['--check'] }),
];

/** Heavy figures: the specs that ask how many, each with a line of what it did, the bench, and other makers' tools. Growth is measured by hand. */
export const longSteps = [
  jestStep('long', { owns: (path) => asksHowMany(path) && !inFolder('browser')(path), profile: 'long' }),
  browserStep((path) => asksHowMany(path) && inFolder('browser')(path), { name: 'browser, long', profile: 'long' }),
  moduleStep('bench', 'test/bench/main', { moduleArguments: ['--rounds', '1'], isShown: true }),
  scanStep,
];
