import { demoStep } from './demo-step.mjs';
import { jestStep } from './jest-step.mjs';
import { moduleStep, toolStep } from './program-step.mjs';

const apart = ['architecture', 'guarantees', 'every-route'];
const inFolder = (folder) => (path) => path.startsWith(`dist/test/${folder}/`);
const longEnding = '.long-spec.js';

/** Specs of the short profile: unit, database and end-to-end ones. */
const shortSpecs = (name, owns) => jestStep(name, { ending: 'spec.js', owns: (path) => !path.endsWith(longEnding) && owns(path) });

/** The short profile, after the types: what must hold before anything is sent. */
export const shortSteps = [
  toolStep('lint', ['oxlint', 'bin', 'oxlint'], '--deny-warnings', '--format=unix'),
  shortSpecs('floors', inFolder('architecture')),
  // Whatever is not a step of its own: a spec in a new folder is run without being asked for.
  shortSpecs('unit and database', (path) => !apart.some((folder) => inFolder(folder)(path))),
  shortSpecs('guarantees', inFolder('guarantees')),
  shortSpecs('every-route', inFolder('every-route')),
  demoStep,
  moduleStep('generated files fresh', 'tools/generate/main', { moduleArguments: ['--check'] }),
];

/** Heavy figures. */
export const longSteps = [
  jestStep('long', { ending: longEnding, owns: () => true }),
  moduleStep('bench', 'test/bench/main', { isShown: true }),
];
