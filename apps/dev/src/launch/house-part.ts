import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { endWithUs } from '../postgres/index.js';

/** One process of the house: what it runs, what it is told, how it is seen to be ready. */
export interface PartPlan {
  name: string;
  /** Path below dist, without ".js". */
  module: string;
  environment: Record<string, string>;
  /** Answers 200 when ready; without it the part prints a JSON line with "ready". */
  readyUrl?: string;
  logs: string;
}

export interface HousePart {
  name: string;
  /** Settles when it takes requests; rejects when it ends first or is late. */
  ready: Promise<void>;
  /** Settles with its last lines when it has ended. */
  ended: Promise<string>;
  stop(): Promise<void>;
}

const readyDeadline = 60_000;
const stopDeadline = 10_000;
const dist = fileURLToPath(new URL('../../../../', import.meta.url));

export function startPart(plan: PartPlan): HousePart {
  const { DATABASE_URL: _administrator, ...rest } = process.env;
  // Detached: Ctrl-C in the terminal is for the launcher, which stops its parts in order.
  const child = spawn(process.execPath, ['--enable-source-maps', join(dist, `${plan.module}.js`)], {
    detached: true,
    env: { ...rest, ...plan.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (child.pid !== undefined) child.once('exit', endWithUs(child.pid, 'TERM'));
  const tail = logLines(child, plan);
  const ended = new Promise<string>((settle) => {
    child.once('error', (problem) => settle(problem.message));
    child.once('close', (code, signal) => settle([...tail.lines, `(ended with ${signal ?? code})`].join('\n')));
  });
  return {
    name: plan.name,
    ended,
    ready: untilReady(plan, tail, ended),
    async stop() {
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), stopDeadline);
      await ended;
      clearTimeout(late);
    },
  };
}

interface Tail {
  lines: string[];
  saidReady: boolean;
}

/** Everything goes to a log file of its own; the last lines are kept to be shown if the part dies. */
function logLines(child: ChildProcess, plan: PartPlan): Tail {
  const tail: Tail = { lines: [], saidReady: false };
  const file = createWriteStream(join(plan.logs, `${plan.name.replaceAll(' ', '-')}.log`), { mode: 0o600 });
  for (const stream of [child.stdout!, child.stderr!]) {
    createInterface(stream).on('line', (line) => {
      file.write(`${line}\n`);
      tail.lines.push(line);
      if (tail.lines.length > 20) tail.lines.shift();
      if (line.startsWith('{') && line.includes('"ready"')) tail.saidReady = true;
    });
  }
  child.once('close', () => file.end());
  return tail;
}

async function untilReady(plan: PartPlan, tail: Tail, ended: Promise<string>): Promise<void> {
  let last: string | undefined;
  void ended.then((lines) => (last = lines));
  const deadline = Date.now() + readyDeadline;
  while (Date.now() < deadline) {
    if (last !== undefined) throw new Error(`The ${plan.name} ended before it was ready:\n${last}`);
    if (plan.readyUrl === undefined ? tail.saidReady : await answers(plan.readyUrl)) return;
    await pause(50);
  }
  throw new Error(`The ${plan.name} was not ready after ${readyDeadline / 1000} s. Its last lines:\n${tail.lines.join('\n')}`);
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
