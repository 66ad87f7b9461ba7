import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

/** Compiled code of the many that are started only to be killed: most of a start is reading modules. Stays with `dist`. */
const compileCache = fileURLToPath(new URL('../../.compile-cache', import.meta.url));

/** Starts a main of this folder as a process of its own, told what it must know by its environment. It may be killed any time. */
export function spawnKillable(main: 'killable-api-main' | 'killable-worker-main', more: Record<string, string>): ChildProcessByStdio<Writable, Readable, null> {
  const script = fileURLToPath(new URL(`./${main}.js`, import.meta.url));
  return spawn(process.execPath, [script], { env: { ...process.env, NODE_COMPILE_CACHE: compileCache, ...more }, stdio: ['pipe', 'pipe', 'inherit'] });
}
