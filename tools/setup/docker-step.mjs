import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { problemInstalling } from './debian-packages.mjs';
import { jestStep } from './jest-step.mjs';
import { progressOn } from './progress.mjs';
import { inProject } from './project.mjs';

/**
 * Debian starts a server as it is installed. Where that would be one more server on somebody's machine, nothing is installed;
 * in a container the runlevel of a single user keeps it from starting.
 * @returns {Promise<string | undefined>} why there is no nginx; nothing when there is one
 */
async function lackOfNginx() {
  const { lackOfProxy } = await import(pathToFileURL(inProject('dist', 'test', 'docker', 'proxy.js')).href);
  const lack = lackOfProxy();
  if (lack === undefined || process.getuid?.() !== 0 || existsSync('/run/systemd/system')) return lack;
  process.env.RUNLEVEL = '1';
  return problemInstalling('nginx', ['nginx-light'], progressOn(process.stdout));
}

/** What is run beside the product in production: proxy, compose file, the database's doors. nginx is installed where that disturbs nobody. */
export function dockerStep(owns) {
  const specs = jestStep('docker', { owns });
  return {
    ...specs,
    async run(means) {
      const problem = await lackOfNginx();
      const result = await specs.run(means);
      return problem === undefined ? result : { ...result, notRun: [...(result.notRun ?? []), `the proxy, because ${problem}`] };
    },
  };
}
