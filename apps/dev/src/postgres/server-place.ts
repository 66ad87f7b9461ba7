import { createHash } from 'node:crypto';
import { chmod, chown, cp, mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { noPostgresHere, type NativeFolder } from './native-folder.js';
import { canEnter, canRun, type ServerUser } from './server-user.js';

const elsewhere = '/var/lib/naervaern-dev';

/** Where the server's programs and its data lie, so that its user can reach both. */
export interface ServerPlace {
  nativeFolder: string;
  dataFolder: string;
}

/** Both places the data of this folder may lie in; the first is preferred. */
export async function dataFolders(folder: string): Promise<string[]> {
  const hash = createHash('sha256').update(await realpath(folder)).digest('hex').slice(0, 16);
  return [join(folder, 'data'), join(elsewhere, hash, 'data')];
}

/**
 * @param installation random name of these data; data elsewhere that carry another name belong to a folder that
 *   was deleted together with its passwords and keys, and are removed
 */
export async function serverPlace(folder: string, native: NativeFolder, user: ServerUser, installation: string): Promise<ServerPlace> {
  return { nativeFolder: await reachableNative(native, user), dataFolder: await reachableData(folder, user, installation) };
}

async function reachableNative(native: NativeFolder, user: ServerUser): Promise<string> {
  if (canRun(user, join(native.path, 'bin', 'postgres'), '--version')) return native.path;
  const platform = `${process.platform}-${process.arch}`;
  if (user.uid === undefined) throw noPostgresHere(platform);
  const copy = join(elsewhere, `postgresql-${native.version}-${platform}`);
  const program = join(copy, 'bin', 'postgres');
  if (!canRun(user, program, '--version')) {
    await openElsewhere();
    const half = `${copy}.${process.pid}`;
    await cp(native.path, half, { recursive: true, verbatimSymlinks: true });
    canRun({}, 'chmod', '-R', 'go+rX', half);
    await rm(copy, { recursive: true, force: true });
    await rename(half, copy);
  }
  if (!canRun(user, program, '--version')) throw noPostgresHere(platform);
  return copy;
}

async function reachableData(folder: string, user: ServerUser, installation: string): Promise<string> {
  const [here, there] = await dataFolders(folder) as [string, string];
  if (user.uid === undefined || (canEnter(user, folder) && await canGiveAway(folder, user))) return here;
  const mark = join(dirname(there), 'installation');
  const owner = await readFile(mark, 'utf8').catch(() => installation);
  if (owner !== installation) await rm(dirname(there), { recursive: true });
  await openElsewhere();
  await mkdir(dirname(there), { recursive: true, mode: 0o711 });
  await writeFile(mark, installation);
  return there;
}

/** Some mounts do not let root hand a folder to another user. */
async function canGiveAway(folder: string, user: ServerUser): Promise<boolean> {
  const trial = join(folder, `trial.${process.pid}`);
  await mkdir(trial, { recursive: true, mode: 0o700 });
  try {
    if (user.uid !== undefined) await chown(trial, user.uid, user.gid);
    return canEnter(user, trial);
  } catch {
    return false;
  } finally {
    await rm(trial, { recursive: true, force: true });
  }
}

async function openElsewhere(): Promise<void> {
  await mkdir(elsewhere, { recursive: true });
  await chmod(elsewhere, 0o711);
}
