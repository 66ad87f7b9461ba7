// node tools/setup/run.mjs <module below dist, without .js> [arguments]: stdout is the module's alone.
import { existsSync } from 'node:fs';
import { ensure } from './ensure.mjs';
import { command, PlainStop } from './plain-stop.mjs';
import { runModule } from './product-process.mjs';
import { progressOn } from './progress.mjs';
import { inProject } from './project.mjs';

const [module, ...argumentsOfModule] = process.argv.slice(2);

await command(async () => {
  const node = await ensure(progressOn(process.stderr));
  if (!module || !existsSync(inProject('dist', `${module}.js`))) {
    throw new PlainStop({ danish: `Der er intet modul "${module}".`, english: `There is no module "${module}".` });
  }
  return runModule(node, module, argumentsOfModule);
});
