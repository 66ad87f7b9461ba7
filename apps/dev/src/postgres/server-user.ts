import { spawnSync } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { PlainStop } from '../plain-stop.js';

/** Whom the server runs as. Empty: as ourselves. PostgreSQL refuses to run as root, so root names another. */
export type ServerUser = { uid: number; gid: number } | Record<string, never>;

/**
 * @param dataFolders where earlier data may lie: it is served as its owner
 * @throws PlainStop when we are root and there is nobody else to be
 */
export async function serverUser(dataFolders: string[]): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return {};
  for (const folder of dataFolders) {
    const owner = await stat(folder).catch(() => undefined);
    if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  }
  const user = postgresUser() ?? (createPostgresUser(), postgresUser());
  if (user) return user;
  throw new PlainStop(
    'PostgreSQL kører ikke som root, og brugeren "postgres" kunne ikke oprettes. Kør kommandoen som en almindelig bruger, eller opret brugeren: useradd --system postgres.',
    'PostgreSQL does not run as root, and the user "postgres" could not be created. Run the command as an ordinary user, or create that user: useradd --system postgres.',
  );
}

/** True when this user may run a program: nobody else's folder permissions, a missing library or a namespace forbids it. */
export function canRun(user: ServerUser, program: string, ...programArguments: string[]): boolean {
  return spawnSync(program, programArguments, { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** True when this user may enter a folder. */
export function canEnter(user: ServerUser, folder: string): boolean {
  return canRun(user, '/bin/sh', '-c', 'cd -- "$1"', 'sh', folder);
}

function postgresUser(): { uid: number; gid: number } | undefined {
  const [uid, gid] = ['-u', '-g'].map((which) => Number.parseInt(spawnSync('id', [which, 'postgres'], { encoding: 'utf8' }).stdout ?? '', 10));
  return uid && gid ? { uid, gid } : undefined;
}

function createPostgresUser(): void {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin', 'postgres'], { stdio: 'ignore' });
}
