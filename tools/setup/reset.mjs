import { ensure } from './ensure.mjs';
import { command } from './plain-stop.mjs';
import { runModule } from './product-process.mjs';
import { progressOn } from './progress.mjs';

await command(async () => runModule(await ensure(progressOn(process.stdout)), 'apps/dev/src/launch/reset', process.argv.slice(2)));
