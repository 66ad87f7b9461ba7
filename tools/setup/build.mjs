import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { filesBelow, inProject, projectFolder, sourceFolders } from './project.mjs';

const stamp = inProject('dist', '.built');

/** What runs in Node and what runs in the browser know different worlds, so each is compiled by its own configuration. */
const programs = [
  { configuration: 'tsconfig.json', sources: '', output: 'dist/' },
  { configuration: 'apps/web/client/tsconfig.json', sources: 'apps/web/client/', output: 'dist/web-client/' },
];

/** True when dist was compiled without errors from the sources as they are now. */
export function isBuilt() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();
}

/**
 * Compiles the tree and removes output whose source is gone.
 * @returns {Promise<string>} the compiler's complaints; empty when there are none
 */
export async function build(node) {
  const before = fingerprint();
  rmSync(stamp, { force: true });
  removeOrphans();
  const complaints = await Promise.all(programs.map(({ configuration }) => compile(node, configuration)));
  if (complaints.every((text) => text === '')) writeFileSync(stamp, before);
  return complaints.join('');
}

async function compile(node, configuration) {
  const compiler = inProject('node_modules', 'typescript-native', 'bin', 'tsc');
  const child = spawn(node, [compiler, '-p', configuration], { cwd: projectFolder, stdio: ['ignore', 'pipe', 'pipe'] });
  let complaints = '';
  child.stdout.on('data', (text) => (complaints += text));
  child.stderr.on('data', (text) => (complaints += text));
  const [code] = await once(child, 'close');
  return code === 0 ? '' : complaints || `The compiler ended with ${code} on ${configuration}.\n`;
}

/** A deleted spec must not go on passing, a deleted module not go on being imported. */
function removeOrphans() {
  for (const output of filesBelow('dist', /\.js(\.map)?$/)) {
    const { sources, output: folder } = programs.findLast((program) => output.startsWith(program.output));
    const source = `${sources}${output.slice(folder.length).replace(/\.js(\.map)?$/, '')}`;
    if (!existsSync(inProject(`${source}.ts`)) && !existsSync(inProject(`${source}.tsx`))) rmSync(inProject(output));
  }
}

function fingerprint() {
  const hash = createHash('sha256');
  const sources = sourceFolders.flatMap((folder) => filesBelow(folder, /\.tsx?$/));
  const configurations = programs.map(({ configuration }) => configuration);
  for (const path of [...sources.sort(), ...configurations, 'package.json', 'package-lock.json']) {
    const { size, mtimeMs } = statSync(inProject(path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}
