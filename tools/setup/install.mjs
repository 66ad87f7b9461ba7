import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { inProject, projectFolder } from './project.mjs';
import { PlainStop } from './plain-stop.mjs';

const stamp = inProject('node_modules', '.naervaern-installed');

/** True when node_modules is what package-lock.json says, for this kind of machine. */
export function isInstalled() {
  if (!existsSync(inProject('node_modules', '.package-lock.json'))) return false;
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === fingerprint();
  // Somebody ran npm by hand: npm writes its own copy of the lock file last.
  return statSync(inProject('node_modules', '.package-lock.json')).mtimeMs >= statSync(inProject('package-lock.json')).mtimeMs;
}

/** Installs by the lock file. npm's own output goes to stderr; its warnings are no failure. */
export async function install() {
  const [program, ...first] = npm();
  const all = ['ci', '--include=dev', '--include=optional'];
  const child = spawn(program, [...first, ...all], { cwd: projectFolder, stdio: ['ignore', 2, 2] });
  const [code] = await once(child, 'exit').catch((problem) => [problem.code]);
  if (code !== 0) {
    throw new PlainStop({
      danish: `npm ci mislykkedes (${code}). Se npm's linjer ovenfor; tjek netforbindelsen, og kør kommandoen igen.`,
      english: `npm ci failed (${code}). See npm's lines above; check the network connection and run the command again.`,
    });
  }
  writeFileSync(stamp, fingerprint());
}

/** npm as the Node it was started with: the Node inside node_modules is about to be replaced. */
function npm() {
  const script = process.env.npm_execpath;
  if (!script?.endsWith('npm-cli.js')) return ['npm'];
  return [process.env.npm_node_execpath ?? process.execPath, script];
}

function fingerprint() {
  const lock = createHash('sha256').update(readFileSync(inProject('package-lock.json'))).digest('hex');
  return `${lock} ${process.platform}-${process.arch}`;
}
