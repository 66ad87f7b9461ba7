import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What must be remembered from one start to the next; holds the administrator's password, so mode 0600. */
export interface ServerState {
  /** Random name of these data. */
  installation: string;
  password: string;
  port?: number;
  dataFolder?: string;
}

const file = (folder: string) => join(folder, 'server.json');

export async function readServerState(folder: string): Promise<ServerState | undefined> {
  const text = await readFile(file(folder), 'utf8').catch((problem: NodeJS.ErrnoException) => {
    if (problem.code === 'ENOENT') return undefined;
    throw problem;
  });
  return text === undefined ? undefined : (JSON.parse(text) as ServerState);
}

export function freshServerState(): ServerState {
  return { installation: randomBytes(16).toString('hex'), password: randomBytes(24).toString('hex') };
}

export async function writeServerState(folder: string, state: ServerState): Promise<void> {
  const half = `${file(folder)}.new`;
  await writeFile(half, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  await rename(half, file(folder));
}

/** URL of the superuser; the password is hexadecimal, so nothing needs escaping. */
export function administratorUrl(state: ServerState, port: number, database = 'postgres'): string {
  return `postgres://postgres:${state.password}@127.0.0.1:${port}/${database}`;
}
