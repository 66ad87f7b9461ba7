import { demoStep } from './demo-step.mjs';
import { jestStep } from './jest-step.mjs';
import { moduleStep, toolStep } from './program-step.mjs';

const apart = ['architecture', 'guarantees', 'every-route'];
const inFolder = (folder) => (path) => path.startsWith(`dist/test/${folder}/`);
const spec = 'spec.js';

/** The short profile, after the types: what must hold before anything is sent. */
export const shortSteps = [
  toolStep('lint', ['oxlint', 'bin', 'oxlint'], '--deny-warnings', '--format=unix'),
  jestStep('floors', { ending: spec, owns: inFolder('architecture') }),
  // Whatever is not a step of its own: a spec in a new folder is run without being asked for.
  jestStep('unit and database', { ending: spec, owns: (path) => !path.endsWith('.long-spec.js') && !apart.some((folder) => inFolder(folder)(path)) }),
  jestStep('guarantees', { ending: spec, owns: inFolder('guarantees') }),
  jestStep('every-route', { ending: spec, owns: inFolder('every-route') }),
  demoStep,
  moduleStep('generated files fresh', 'tools/generate/main', '--check'),
];

/** Heavy figures. */
export const longSteps = [
  jestStep('long', { ending: '.long-spec.js', owns: () => true }),
  moduleStep('bench', 'test/bench/main'),
];
