import { spawnSync } from 'node:child_process';
import { runProgram } from './program-step.mjs';

/** A mirror that is away must not hold up the other checks for long. */
const impatient = ['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=30', '-o', 'DPkg::Lock::Timeout=60'];

/**
 * Installs packages of the distribution, where this user may.
 * @param {string} what stands in the line that says what takes long
 * @param {readonly string[]} packages
 * @param {(name: string, work: () => Promise<unknown>) => Promise<unknown>} step says what takes long
 * @returns {Promise<string | undefined>} why that did not go; nothing when it did
 */
export async function problemInstalling(what, packages, step) {
  const apt = aptGet();
  if (apt === undefined) return 'this user may not install packages';
  const problem = await step(`installing ${what} (apt-get)`, () => installed(apt, packages));
  return problem === '' ? undefined : `apt-get said: ${problem}`;
}

/** The words that start apt-get as somebody who may; nothing when there is no such way that asks no password. */
function aptGet() {
  const ways = process.getuid?.() === 0 ? [['apt-get']] : [['sudo', '-n', 'apt-get']];
  return ways.find(([program, ...first]) => spawnSync(program, [...first, '--version'], { stdio: 'ignore' }).status === 0);
}

/** @returns the last thing apt-get said when it failed, else '' */
async function installed([program, ...first], packages) {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const what of [['update', '-qq'], ['install', '-y', '-qq', '--no-install-recommends', ...packages]]) {
    const { code, output } = await runProgram(program, [...first, ...impatient, ...what], environment);
    if (code !== 0) return output.trim().split('\n').at(-1) || `it ended with ${code}`;
  }
  return '';
}
