import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { filesBelow, inProject, projectFolder, sourceFolders } from './project.mjs';

const stamp = inProject('dist', '.built');

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
  const compiler = inProject('node_modules', 'typescript-native', 'bin', 'tsc');
  const child = spawn(node, [compiler, '-p', 'tsconfig.json'], { cwd: projectFolder, stdio: ['ignore', 'pipe', 'pipe'] });
  let complaints = '';
  child.stdout.on('data', (text) => (complaints += text));
  child.stderr.on('data', (text) => (complaints += text));
  const [code] = await once(child, 'close');
  if (code === 0) writeFileSync(stamp, before);
  return code === 0 ? '' : complaints || `The compiler ended with ${code}.`;
}

/** A deleted spec must not go on passing, a deleted module not go on being imported. */
function removeOrphans() {
  for (const output of filesBelow('dist', /\.js(\.map)?$/)) {
    const source = output.slice('dist/'.length).replace(/\.js(\.map)?$/, '');
    if (!existsSync(inProject(`${source}.ts`)) && !existsSync(inProject(`${source}.tsx`))) rmSync(inProject(output));
  }
}

function fingerprint() {
  const hash = createHash('sha256');
  const sources = sourceFolders.flatMap((folder) => filesBelow(folder, /\.tsx?$/));
  for (const path of [...sources.sort(), 'tsconfig.json', 'package.json', 'package-lock.json']) {
    const { size, mtimeMs } = statSync(inProject(path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}
