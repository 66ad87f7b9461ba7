import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, renameSync, statSync } from 'node:fs';
import { chmod, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.js';
import { endWithUs } from './life-line.js';
import { nativeFolder } from './native-folder.js';
import { prepareCluster, serverEnvironment } from './new-cluster.js';
import { dataFolders, serverPlace, type ServerPlace } from './server-place.js';
import { childrenOf, readPostmasterFile, stopStaleServer } from './server-process.js';
import { administratorUrl, freshServerState, readServerState, writeServerState, type ServerState } from './server-state.js';
import { serverUser, type ServerUser } from './server-user.js';

export interface PostgresOptions {
  /** Absolute path of a folder of its own; made when absent. Holds port, password, log and, if it can, the data. */
  folder: string;
  /** Server settings beyond the defaults, as in postgresql.conf. Durability stays on unless switched off here. */
  settings?: Record<string, string>;
}

/** How to stop: let clients finish, disconnect them, or leave the recovery to the next start. */
export type StopMode = 'smart' | 'fast' | 'immediate';

export interface RunningPostgres {
  adminUrl: string;
  port: number;
  pid: number;
  dataFolder: string;
  logFile: string;
  /** Settles when the server has ended, for whatever reason. */
  ended: Promise<void>;
  stop(mode?: StopMode): Promise<void>;
  /** Kills the server and everything it forked at one blow, as a crash would. */
  kill(): Promise<void>;
}

const signalOf = { smart: 'SIGTERM', fast: 'SIGINT', immediate: 'SIGQUIT' } as const;
const startDeadline = 60_000;

/**
 * Starts a real PostgreSQL on 127.0.0.1, at the port it had before if that is still free. It ends with this process.
 * @throws PlainStop when the platform, the user or the data do not allow it
 */
export async function startPostgres({ folder, settings = {} }: PostgresOptions): Promise<RunningPostgres> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // As root the server is another user, who must be able to pass through; files in here stay 0600.
  if (process.getuid?.() === 0) await chmod(folder, 0o711);
  const state = (await readServerState(folder)) ?? freshServerState();
  const user = await serverUser(await dataFolders(folder));
  const place = await serverPlace(folder, await nativeFolder(), user, state.installation);
  state.dataFolder = place.dataFolder;
  await writeServerState(folder, state);
  await stopStaleServer(place.dataFolder);
  await prepareCluster(place, user, state.password);
  for (let attempt = 1; ; attempt++) {
    state.port = await freePort(state.port);
    await writeServerState(folder, state);
    const logFile = freshLog(folder);
    const child = spawnServer(place, user, state.port, settings, logFile);
    const problem = await untilReady(child, place.dataFolder, logFile);
    if (problem === undefined) return running(child, place, state, state.port, logFile);
    // Somebody took the port in between: try another one.
    if (attempt === 3 || !problem.includes('could not bind')) throw new Error(`PostgreSQL did not start.\n${problem}`);
  }
}

function spawnServer(place: ServerPlace, user: ServerUser, port: number, settings: Record<string, string>, logFile: string): ChildProcess {
  const all = { listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '', timezone: 'UTC', log_timezone: 'UTC', ...settings };
  const log = openSync(logFile, 'a', 0o600);
  try {
    const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    // Detached: Ctrl-C in the terminal must not reach the server before its clients have stopped.
    const child = spawn(join(place.nativeFolder, 'bin', 'postgres'), ['-D', place.dataFolder, ...flags], { ...user, cwd: '/', env: serverEnvironment, detached: true, stdio: ['ignore', log, log] });
    if (child.pid !== undefined) child.once('exit', endWithUs(child.pid, 'INT'));
    return child;
  } finally {
    closeSync(log);
  }
}

/** One log per start, and the one before: enough to see why it stopped. */
function freshLog(folder: string): string {
  const file = join(folder, 'server.log');
  if (statSync(file, { throwIfNoEntry: false })) renameSync(file, `${file}.1`);
  return file;
}

/** @returns what the server wrote when it gave up, nothing when it takes connections */
async function untilReady(child: ChildProcess, dataFolder: string, logFile: string): Promise<string | undefined> {
  let failed: string | undefined;
  child.once('error', (problem) => (failed = problem.message));
  const deadline = Date.now() + startDeadline;
  while (Date.now() < deadline) {
    if (failed !== undefined) return failed;
    if (child.exitCode !== null || child.signalCode !== null) return lastLines(logFile);
    const file = await readPostmasterFile(dataFolder);
    if (file?.pid === child.pid && file?.isReady) return undefined;
    await pause(20);
  }
  child.kill('SIGQUIT');
  return `Not ready after ${startDeadline / 1000} s.\n${await lastLines(logFile)}`;
}

async function lastLines(logFile: string): Promise<string> {
  return (await readFile(logFile, 'utf8').catch(() => '')).trimEnd().split('\n').slice(-15).join('\n');
}

function running(child: ChildProcess, place: ServerPlace, state: ServerState, port: number, logFile: string): RunningPostgres {
  const pid = child.pid!;
  const ended = once(child, 'exit').then(() => undefined);
  return {
    adminUrl: administratorUrl(state, port),
    port,
    pid,
    dataFolder: place.dataFolder,
    logFile,
    ended,
    async stop(mode = 'fast') {
      child.kill(signalOf[mode]);
      const late = setTimeout(() => child.kill('SIGQUIT'), 30_000);
      await ended;
      clearTimeout(late);
    },
    async kill() {
      child.kill('SIGSTOP');
      for (const fork of await childrenOf(pid)) process.kill(fork, 'SIGKILL');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
