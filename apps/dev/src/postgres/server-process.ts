import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What a running server writes about itself into its data folder. */
export interface PostmasterFile {
  pid: number;
  port: number;
  isReady: boolean;
}

export async function readPostmasterFile(dataFolder: string): Promise<PostmasterFile | undefined> {
  const text = await readFile(join(dataFolder, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number.parseInt(lines[0] ?? '', 10);
  if (!pid) return undefined;
  return { pid, port: Number.parseInt(lines[3] ?? '', 10), isReady: lines[7]?.trim() === 'ready' };
}

/** True when the process runs. One that has ended but that nobody has waited for (containers without an init) does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return !isZombie(pid);
}

function isZombie(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.startsWith('Z');
  } catch {
    return false;
  }
}

/** The command line of a process; empty when there is none. */
export async function commandLine(pid: number): Promise<string> {
  const fromLinux = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  if (fromLinux) return fromLinux.replaceAll('\0', ' ');
  return spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
}

/** Pids of the processes that a server forked; they have sessions of their own, so no group signal reaches them. */
export async function childrenOf(pid: number): Promise<number[]> {
  const fromLinux = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => undefined);
  if (fromLinux !== undefined) return fromLinux.trim().split(' ').filter(Boolean).map(Number);
  const table = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).stdout ?? '';
  const rows = table.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  return rows.filter(([, parent]) => parent === pid).map(([child]) => child!);
}

/** @returns true when the process has ended within the time, in milliseconds */
export async function hasEnded(pid: number, within: number): Promise<boolean> {
  const deadline = Date.now() + within;
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false;
    await pause(20);
  }
  return true;
}

/**
 * Stops the server that a crashed launcher left behind in this data folder, if any.
 * A pid file may be older than a reboot: the pid must belong to a server of this very folder. When it belongs to
 * anything else the file goes, because PostgreSQL would take that process for a server and refuse to start.
 */
export async function stopStaleServer(dataFolder: string): Promise<void> {
  const left = await readPostmasterFile(dataFolder);
  if (!left) return;
  if (!isAlive(left.pid) || !(await commandLine(left.pid)).includes(`-D ${dataFolder} -c`)) {
    await rm(join(dataFolder, 'postmaster.pid'), { force: true });
    return;
  }
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    process.kill(left.pid, signal);
    if (await hasEnded(left.pid, 15_000)) return;
  }
  throw new Error(`The PostgreSQL server ${left.pid} in ${dataFolder} does not stop.`);
}
