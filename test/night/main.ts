// npm run pictures: plays the night of docs/a-night-on-duty.md, takes its pictures anew and writes its figures into it.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { launchChromium } from '../browser/launch-chromium.js';
import { startCluster, testDatabase, webHouse } from '../harness/index.js';
import { Album } from './album.js';
import { playNight } from './play-night.js';
import { figureFaults, pictureFaults, picturesFolder, withFigures, writeUpPath } from './write-up.js';

const root = resolve(import.meta.dirname, '../../..');
const [pictures, writeUp] = [picturesFolder, writeUpPath].map((path) => resolve(root, path)) as [string, string];
const parts = new AsyncDisposableStack();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void parts.disposeAsync().finally(() => process.exit(1)));

try {
  const { cluster, forget } = await startCluster();
  parts.defer(forget);
  const house = await webHouse(await testDatabase({ cluster }));
  parts.defer(() => house.stop());
  const browser = await launchChromium();
  parts.defer(() => browser.close());
  rmSync(pictures, { recursive: true, force: true });
  const album = new Album(pictures);
  const done = await playNight(browser, house, album);
  const told = withFigures(readFileSync(writeUp, 'utf8'), done);
  writeFileSync(writeUp, told);
  const faults = [...figureFaults(told, done), ...pictureFaults(told, album.names.map((name) => `${name}.png`))];
  for (const fault of faults) process.stdout.write(`  ${writeUpPath}: ${fault}\n`);
  process.stdout.write(`  ${album.names.length} pictures in ${picturesFolder}\n`);
  if (faults.length > 0) process.exitCode = 1;
} finally {
  await parts.disposeAsync();
}
