import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './program-step.mjs';
import { filesBelow, inProject } from './project.mjs';

/**
 * All compiled specs that `owns` says belong to this step, counted test by test, with the figures that specs tell.
 * @param {{ owns: (path: string) => boolean, profile?: 'short' | 'long', workers?: number | '100%' }} which paths are below
 *   the project, with "/"
 */
export const jestStep = (name, { owns, profile = 'short', workers = '100%' }) => ({
  name,
  needsBuild: true,
  async run({ node, environment }) {
    const specs = filesBelow('dist', /spec\.js$/).filter(owns);
    if (specs.length === 0) return { notRun: [`${name}, because there is no such spec`] };
    const folder = mkdtempSync(join(tmpdir(), 'naervaern-jest-'));
    const [report, figures] = [join(folder, 'report.json'), join(folder, 'figures.txt')];
    const wanted = { NAERVAERN_TEST_PROFILE: profile, NAERVAERN_TEST_FIGURES: figures };
    try {
      const jest = [inProject('node_modules', 'jest', 'bin', 'jest.js'), '--json', `--outputFile=${report}`, '--no-color', `--maxWorkers=${workers}`, '--testMatch', '**/*spec.js'];
      const { output } = await runProgram(node, ['--experimental-vm-modules', '--no-warnings', ...jest, '--runTestsByPath', ...specs.map((spec) => inProject(spec))], { ...(await environment()), ...wanted });
      return summed(report, output, existsSync(figures) ? readFileSync(figures, 'utf8') : '');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});

function summed(report, output, figures) {
  let results;
  try {
    results = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { failed: 1, words: figures + output.slice(-5000) };
  }
  const tests = results.testResults.flatMap((file) => file.assertionResults);
  const leftOut = tests.filter(({ status }) => ['pending', 'todo', 'skipped', 'disabled'].includes(status));
  return {
    passed: results.numPassedTests,
    // A file that could not be run at all holds no tests to count.
    failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
    notRun: leftOut.map(({ fullName, status }) => `"${fullName}", because it is marked ${status}`),
    words: figures + results.testResults.filter(({ status }) => status === 'failed').map(({ name, message }) => `${name}\n${message}`).join('\n'),
  };
}
