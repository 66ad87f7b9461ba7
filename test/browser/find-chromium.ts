import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const settings = ['NAERVAERN_CHROMIUM', 'CHROME_PATH'];
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Path of a Chromium that starts: the one a setting names, else one on PATH, else Playwright's own.
 * @returns nothing when there is none
 * @throws Error when a setting names a program that does not start
 */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  for (const setting of settings) {
    const named = environment[setting];
    if (!named) continue;
    if (starts(named)) return named;
    throw new Error(`${setting} is "${named}", and that does not start. Correct it, or unset it to have one looked for.`);
  }
  const folders = (environment['PATH'] ?? '').split(delimiter);
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, chromium.executablePath()].find(starts);
}

/** Some distributions put a script in its place that only tells how to get the program. */
function starts(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}
