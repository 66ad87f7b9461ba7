import { pathToFileURL } from 'node:url';
import { problemInstalling } from './debian-packages.mjs';
import { inProject } from './project.mjs';

const packages = ['chromium', 'fonts-liberation'];
const byHand = 'install it with `apt-get install chromium`';

/**
 * A browser for the tests, installed from Debian when there is none and this user may install.
 * @param {(name: string, work: () => Promise<unknown>) => Promise<unknown>} step says what takes long
 * @returns {Promise<string | undefined>} why there is none and what to do; nothing when there is one
 */
export async function lackOfChromium(step) {
  const { findChromium } = await import(pathToFileURL(inProject('dist', 'test', 'browser', 'find-chromium.js')).href);
  if (findChromium() !== undefined) return undefined;
  const problem = await problemInstalling('Chromium', packages, step);
  if (problem !== undefined) return `there is no Chromium and ${problem}; ${byHand}`;
  return findChromium() === undefined ? `the Chromium that apt-get installed does not start; name another in NAERVAERN_CHROMIUM` : undefined;
}
