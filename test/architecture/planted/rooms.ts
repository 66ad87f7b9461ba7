import { everyForm, everyLoader, plant, plantFiles } from './plant.js';

const inCases = 'libs/cases/src/planted.ts';
const inApi = 'apps/api/src/planted.ts';

export const plantedInRooms = [
  ...plant('every-room-has-a-floor', 'libs/basement/src/index.ts', { 'a library on no floor': 'export {};' }),
  ...plant('every-room-has-a-floor', 'apps/kiosk/src/main.ts', { 'an app that is not listed': 'export {};' }),
  ...plant('every-room-has-a-floor', 'libs/loose.ts', { 'a file that lies in no library': 'export {};' }),
  ...plant('every-room-has-a-floor', inCases, everyForm('#basement')),

  ...plant('front-doors-only', inCases, everyForm('#kernel/src/uuid.js')),
  ...plant('front-doors-only', inCases, everyForm('../../kernel/src/index.js')),
  ...plant('front-doors-only', inCases, { 'the compiled copy': `import '../../../dist/libs/kernel/src/uuid.js';` }),
  ...plant('front-doors-only', inCases, { 'a reference': `/// <reference path="../../kernel/src/uuid.ts" />` }),
  ...plant('front-doors-only', inCases, { 'code to be started': `new Worker(new URL('../../kernel/src/uuid.js', import.meta.url));` }),
  ...plant('front-doors-only', inApi, { 'from an app': `import { hash } from '../../../libs/kernel/src/index.js';` }),
  ...plant('front-doors-only', 'test/planted.spec.ts', { 'from a test': `import '../libs/kernel/src/uuid.js';` }),
  ...plant('front-doors-only', 'tools/planted.mjs', { 'from a script': `import '../libs/kernel/src/uuid.js';` }),

  ...plant('only-downward', inCases, everyForm('#referrals')),
  ...plant('only-downward', inCases, everyLoader('#referrals'), 'imports-are-plain'),
  ...plant('only-downward', inCases, { 'a stranger of the same floor': `import type { X } from '#directory';` }),
  ...plant('only-downward', inCases, { 'its own front door': `import { cases } from '#cases';` }),
  ...plant('only-downward', inCases, { 'by a path': `import '../../referrals/src/sender.js';` }, 'front-doors-only'),
  ...plant('only-downward', 'libs/cases/src/planted.spec.ts', { 'from a spec': `import { sendReferral } from '#referrals';` }),
  ...plant('only-downward', 'libs/cases/src/planted.cts', { 'from a CommonJS file': `const { sendReferral } = require('#referrals');` }),
  ...plant('only-downward', 'libs/cases/src/planted.tsx', { 'from a page': `import { sendReferral } from '#referrals'; export const page = <p>{sendReferral}</p>;` }),
  ...plant('only-downward', 'libs/cases/dist/planted.js', { 'from a folder that looks compiled': `export * from '#referrals';` }),

  ...plant('api-client-stands-apart', inCases, everyForm('#api-client')),
  ...plant('api-client-stands-apart', inApi, { 'from the api': `import type { Send } from '#api-client';` }),
  ...plant('api-client-stands-apart', 'libs/api-client/src/planted.ts', everyForm('#kernel')),

  ...plant('libraries-stand-alone', inCases, everyForm('../../../apps/api/src/main.js')),
  ...plant('libraries-stand-alone', inCases, everyForm('../../../db/migrate.js')),
  ...plant('libraries-stand-alone', inCases, everyForm('../../../tools/generate/main.js')),
  ...plant('libraries-stand-alone', inCases, everyForm('../../../test/harness/database.js')),
  ...plant('libraries-stand-alone', inCases, { 'code beside the zones': `import '../../../loose.mjs';` }),
  ...plant('libraries-stand-alone', 'libs/cases/src/planted.spec.ts', { 'a spec that uses a story': `import '../../../test/scenarios/words.js';` }),
  ...plant('libraries-stand-alone', 'libs/cases/src/domain/planted.spec.ts', {
    'a domain spec with a database': `import '../../../../test/harness/database.js';`,
  }, 'domain-is-pure'),

  ...plant('apps-are-strangers', inApi, everyForm('../../web/src/main.js')),
  ...plant('apps-are-strangers', 'apps/dev/src/planted.ts', { 'from the launcher': `import '../../api/src/main.js';` }),

  ...plant('apps-are-strangers', 'apps/web/src/pages/planted.page.tsx', {
    'from a page': `import { start } from '../../../api/src/main.js';\nexport const page = <p>{start}</p>;`,
  }),

  ...plant('apps-use-libraries-only', inApi, everyForm('../../../db/migrate.js')),
  ...plant('apps-use-libraries-only', inApi, { tools: `import '../../../tools/setup/run.mjs';`, tests: `import '../../../test/harness/database.js';` }),
  ...plant('apps-use-libraries-only', 'apps/dev/src/planted.ts', { 'tests, from the launcher': `import '../../../test/harness/database.js';` }),

  ...plant('dev-is-for-trying', 'tools/generate/planted.ts', everyForm('../../apps/dev/src/main.js')),
  ...plant('dev-is-for-trying', inApi, { 'from an app': `import '../../dev/src/main.js';` }, 'apps-are-strangers'),

  ...plant('db-uses-libraries-only', 'db/planted.ts', everyForm('../tools/generate/main.js')),
  ...plant('db-uses-libraries-only', 'db/planted.ts', { 'an app': `import '../apps/api/src/main.js';`, 'a test': `import '../test/harness/database.js';` }),

  ...plant('specs-are-leaves', inCases, everyForm('./open-case.spec.js')),
  ...plantFiles('specs-are-leaves', 'a story', 'test/planted.ts', { 'test/planted.ts': `import './scenarios/story.e2e-spec.js';` }),
];
