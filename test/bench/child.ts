import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { endWithUs } from '../../apps/dev/src/postgres/index.js';

const dist = fileURLToPath(new URL('../../', import.meta.url));

export interface ServerChild {
  pid: number;
  stop(): Promise<void>;
}

/**
 * Starts a module of ours that serves until it is stopped, and waits for its line with `"ready"`.
 * @param nodeFlags for example a profiler's
 */
export async function startServer(module: string, environment: Record<string, string>, nodeFlags: string[] = []): Promise<ServerChild> {
  const child = node(module, environment, nodeFlags);
  const ended = once(child, 'exit');
  const lines = createInterface(child.stdout!);
  await new Promise<void>((ready, failed) => {
    lines.on('line', (line) => line.includes('"ready"') && ready());
    ended.then(([code]) => failed(new Error(`${module} ended with ${code} before it was ready`)), failed);
  });
  return {
    pid: child.pid!,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Runs a module of ours that reads one JSON value and answers one. */
export async function runModule<Answer>(module: string, question: unknown): Promise<Answer> {
  const child = node(module, {}, []);
  child.stdin!.end(JSON.stringify(question));
  let text = '';
  child.stdout!.on('data', (chunk) => (text += chunk));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${module} ended with ${code}`);
  return JSON.parse(text) as Answer;
}

function node(module: string, environment: Record<string, string>, flags: string[]): ChildProcess {
  const { DATABASE_URL: _somebodysOwn, ...rest } = process.env;
  const child = spawn(process.execPath, [...flags, `${dist}${module}.js`], { env: { ...rest, ...environment }, stdio: ['pipe', 'pipe', 'inherit'] });
  if (child.pid !== undefined) child.once('exit', endWithUs(child.pid, 'TERM'));
  return child;
}
