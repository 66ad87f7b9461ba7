import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { runProgram } from './program-step.mjs';
import { inProject } from './project.mjs';

const packages = ['chromium', 'fonts-liberation'];
const byHand = 'install it with `apt-get install chromium`';
/** A mirror that is away must not hold up the other checks for long. */
const impatient = ['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=30', '-o', 'DPkg::Lock::Timeout=60'];

/**
 * A browser for the tests, installed from Debian when there is none and this user may install.
 * @param {(name: string, work: () => Promise<unknown>) => Promise<unknown>} step says what takes long
 * @returns {Promise<string | undefined>} why there is none and what to do; nothing when there is one
 */
export async function lackOfChromium(step) {
  const { findChromium } = await import(pathToFileURL(inProject('dist', 'test', 'browser', 'find-chromium.js')).href);
  if (findChromium() !== undefined) return undefined;
  const apt = aptGet();
  if (apt === undefined) return `there is no Chromium and this user may not install one; ${byHand}`;
  const problem = await step('installing Chromium (apt-get)', () => installed(apt));
  if (problem !== '') return `apt-get could not install Chromium: ${problem}; ${byHand}`;
  return findChromium() === undefined ? `the Chromium that apt-get installed does not start; name another in NAERVAERN_CHROMIUM` : undefined;
}

/** The words that start apt-get as somebody who may; nothing when there is no such way that asks no password. */
function aptGet() {
  const ways = process.getuid?.() === 0 ? [['apt-get']] : [['sudo', '-n', 'apt-get']];
  return ways.find(([program, ...first]) => spawnSync(program, [...first, '--version'], { stdio: 'ignore' }).status === 0);
}

/** @returns the last thing apt-get said when it failed, else '' */
async function installed([program, ...first]) {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const what of [['update', '-qq'], ['install', '-y', '-qq', '--no-install-recommends', ...packages]]) {
    const { code, output } = await runProgram(program, [...first, ...impatient, ...what], environment);
    if (code !== 0) return output.trim().split('\n').at(-1) || `it ended with ${code}`;
  }
  return '';
}
