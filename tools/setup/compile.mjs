// npm run build
import { ensure } from './ensure.mjs';
import { command } from './plain-stop.mjs';
import { progressOn } from './progress.mjs';

await command(async () => void (await ensure(progressOn(process.stdout))));
