import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { endWithUs } from '../../apps/dev/src/postgres/index.js';

export interface ProgramRun {
  code: number | null;
  /** Both outputs, as they came. */
  output: string;
  stdout: Buffer;
  /** Whether it was ended because its time was up. */
  isLate: boolean;
  seconds: number;
}

export interface ProgramOptions {
  /** A folder of its own: what it keeps goes there, and nothing of the person who runs it is read. */
  home: string;
  seconds: number;
  input?: Buffer | string;
  /** For a tool that asks nobody but its target, and keeps no connection as long as it knows of a proxy. */
  knowsNoProxy?: boolean;
}

/**
 * A tool that asks its maker for news, or follows a redirect out, gets no further than this: port 9 takes nobody. What
 * it is pointed at is on loopback and needs no proxy.
 */
const nowhere = 'http://127.0.0.1:9';
const stayHere = { http_proxy: nowhere, https_proxy: nowhere, HTTP_PROXY: nowhere, HTTPS_PROXY: nowhere, no_proxy: '127.0.0.1,localhost', NO_PROXY: '127.0.0.1,localhost' };

/**
 * Runs a tool to its end, or until its time is up: then it and all its children are killed. It ends with this process,
 * whatever ends that.
 */
export async function runProgram(program: string, words: readonly string[], { home, seconds, input, knowsNoProxy = false }: ProgramOptions): Promise<ProgramRun> {
  const startedAt = performance.now();
  const environment = { PATH: process.env['PATH'], LANG: 'C.UTF-8', TERM: 'dumb', HOME: home, TMPDIR: home, ...(knowsNoProxy ? {} : stayHere) };
  const child = spawn(program, words, { cwd: home, env: environment, detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
  const cut = child.pid === undefined ? () => {} : endWithUs(-child.pid, 'TERM');
  const chunks: Buffer[] = [];
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    output += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => (output += chunk));
  child.stdin.on('error', () => {});
  child.stdin.end(input ?? '');
  let isLate = false;
  const alarm = setTimeout(() => {
    isLate = true;
    killAll(child.pid);
  }, seconds * 1000);
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, output, stdout: Buffer.concat(chunks), isLate, seconds: (performance.now() - startedAt) / 1000 };
  } finally {
    clearTimeout(alarm);
    killAll(child.pid);
    cut();
  }
}

/** The tool leads a group of its own; whatever it started is in it. */
function killAll(leader: number | undefined): void {
  try {
    if (leader !== undefined) process.kill(-leader, 'SIGKILL');
  } catch {
    // Nobody of the group is left.
  }
}
