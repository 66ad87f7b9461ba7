import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './program-step.mjs';
import { progressOn } from './progress.mjs';
import { inProject } from './project.mjs';
import { lackOfScanners } from './scanners.mjs';

/** The brief scan: each tool on each target is one check; a tool that is not there is left out by name, never passed. */
export const scanStep = {
  name: 'scan, brief',
  needsBuild: true,
  async run({ node }) {
    const lack = await lackOfScanners(progressOn(process.stdout));
    const folder = mkdtempSync(join(tmpdir(), 'naervaern-scan-'));
    const report = join(folder, 'report.json');
    try {
      const { output } = await runProgram(node, ['--enable-source-maps', inProject('dist', 'test', 'scan', 'main.js'), '--brief', '--json', report]);
      return summed(report, output, lack);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function summed(report, output, lack) {
  try {
    const { passed, failures, notRun } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed, failed: failures.length, notRun: notRun.map((words) => (lack === undefined ? words : `${words} (${lack})`)), words: output };
  } catch {
    return { failed: 1, words: output };
  }
}
