import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { webHouse, type WebHouse } from '../harness/index.js';
import { Album } from '../night/album.js';
import { playNight } from '../night/play-night.js';
import { figureFaults, pictureFaults, writeUpPath } from '../night/write-up.js';
import { launchChromium } from './launch-chromium.js';

let house: WebHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([webHouse(), launchChromium()]);
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

describe('a night on duty', () => {
  it('goes as it is written up: the same acts at the same cost, with the same pictures', async () => {
    const album = new Album(join(import.meta.dirname, '../../pictures/night'));
    const done = await playNight(browser, house, album);
    const told = readFileSync(join(import.meta.dirname, '../../..', writeUpPath), 'utf8');
    expect(figureFaults(told, done)).toEqual([]);
    expect(pictureFaults(told, album.names.map((name) => `${name}.png`))).toEqual([]);
  }, 240_000);
});
