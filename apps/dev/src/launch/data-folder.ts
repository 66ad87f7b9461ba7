import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RolePasswords } from '../../../../db/migrate.js';
import { PlainStop } from '../plain-stop.js';

/** Everything a development installation keeps between starts; holds passwords and keys, so nobody else reads it. */
export interface DataFolder {
  path: string;
  postgres: string;
  logs: string;
  keyFile: string;
  /** The web's own keys: towards the api and the identity providers, and for its session rows. */
  webKeyFile: string;
  /** Names the launcher that is running. */
  launcherFile: string;
  /** Where the parts of a running house are found. */
  runningFile: string;
}

/** Passwords of the log-in roles, and ports picked once. */
export interface DevelopmentState {
  passwords: RolePasswords;
  ports: { police?: number; municipal?: number };
}

/** `.naervaern` in the project, or the folder in NAERVAERN_DEV_FOLDER. */
export function dataFolder(): DataFolder {
  const project = fileURLToPath(new URL('../../../../../', import.meta.url));
  const path = process.env['NAERVAERN_DEV_FOLDER'] || join(project, '.naervaern');
  const inside = (name: string) => join(path, name);
  return { path, postgres: inside('postgres'), logs: inside('logs'), keyFile: inside('keys.json'), webKeyFile: inside('web-keys.json'), launcherFile: inside('launcher.pid'), runningFile: inside('running.json') };
}

/** @throws PlainStop when the folder belongs to somebody else: two users' files in one folder lock both out */
export async function openDataFolder(): Promise<DataFolder> {
  const folder = dataFolder();
  try {
    await mkdir(folder.path, { recursive: true, mode: 0o700 });
    if ((await stat(folder.path)).uid !== (process.getuid?.() ?? 0)) throw somebodyElses(folder);
    // As root the database server is another user, who must pass through to its data; the files stay 0600.
    await chmod(folder.path, process.getuid?.() === 0 ? 0o711 : 0o700);
    await mkdir(folder.logs, { recursive: true, mode: 0o700 });
    return folder;
  } catch (problem) {
    const code = (problem as NodeJS.ErrnoException).code;
    throw code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? somebodyElses(folder) : problem;
  }
}

function somebodyElses(folder: DataFolder): PlainStop {
  return new PlainStop(
    `Mappen ${folder.path} tilhører en anden bruger eller kan ikke skrives. Start som den bruger, eller slet mappen.`,
    `The folder ${folder.path} belongs to another user or cannot be written. Start as that user, or delete the folder.`,
  );
}

const stateFile = (folder: DataFolder) => join(folder.path, 'state.json');

export async function readState(folder: DataFolder): Promise<DevelopmentState> {
  const text = await readFile(stateFile(folder), 'utf8').catch((problem: NodeJS.ErrnoException) => {
    if (problem.code === 'ENOENT') return undefined;
    throw problem;
  });
  const password = () => randomBytes(24).toString('hex');
  const fresh: DevelopmentState = { passwords: { migrator: password(), api: password(), worker: password(), web_session: password() }, ports: {} };
  if (text === undefined) return fresh;
  const kept = JSON.parse(text) as DevelopmentState;
  // Data of an earlier day lack the roles that have come since.
  return { ...kept, passwords: { ...fresh.passwords, ...kept.passwords } };
}

export async function writeState(folder: DataFolder, state: DevelopmentState): Promise<void> {
  const half = `${stateFile(folder)}.new`;
  await writeFile(half, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  await rename(half, stateFile(folder));
}
