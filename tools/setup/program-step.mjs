import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { inProject, projectFolder } from './project.mjs';

/**
 * One program is one check: it passes by ending with 0.
 * @returns {Promise<{ code: number | null, output: string }>} both of its outputs, as they came
 */
export async function runProgram(program, programArguments, environment = process.env) {
  const child = spawn(program, programArguments, { cwd: projectFolder, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (text) => (output += text));
  child.stderr.on('data', (text) => (output += text));
  const [code] = await once(child, 'close');
  return { code, output };
}

/** A program of the toolchain, from node_modules. */
export const toolStep = (name, script, ...programArguments) => ({
  name,
  async run({ node }) {
    const { code, output } = await runProgram(node, [inProject('node_modules', ...script), ...programArguments]);
    return verdict(code, output);
  },
});

/** A compiled module of the project; what it says is shown when it fails, or always when that is what it is for. */
export const moduleStep = (name, module, { moduleArguments = [], isShown = false } = {}) => ({
  name,
  needsBuild: true,
  async run({ node, environment }) {
    const script = inProject('dist', `${module}.js`);
    if (!existsSync(script)) return { notRun: [`${name}, because dist/${module}.js does not exist`] };
    const { code, output } = await runProgram(node, ['--enable-source-maps', script, ...moduleArguments], await environment());
    return { ...(isShown ? { words: output } : {}), ...verdict(code, output) };
  },
});

export function verdict(code, output) {
  return code === 0 ? { passed: 1 } : { failed: 1, words: output || `It ended with ${code}.` };
}
