import { chromium, type Browser } from 'playwright-core';
import { findChromium } from './find-chromium.js';

/** Only what the pages ask for goes over the line, and nothing is kept for the next run. */
const flags = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Starts a browser. Its sandbox needs a user that is not root; root, as in a container, goes without. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium was found. Install one with `apt-get install chromium`, or name one in NAERVAERN_CHROMIUM.');
  return chromium.launch({ executablePath, args: flags, chromiumSandbox: process.getuid?.() !== 0 });
}
