import { execFile } from 'node:child_process';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PlainStop } from '../plain-stop.js';
import type { ServerPlace } from './server-place.js';
import type { ServerUser } from './server-user.js';

const run = promisify(execFile);

/** The major version of the bundled PostgreSQL. */
const major = '18';

/** Spoken by every program of the server, whatever the reader's LANG is. */
export const serverEnvironment = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/**
 * Makes the data folder unless it is there. Half-made ones are begun again: only a finished one gets the name.
 * UTF8 and a built-in locale always: with LANG unset PostgreSQL would choose SQL_ASCII.
 * @throws PlainStop when the folder holds data of another PostgreSQL
 */
export async function prepareCluster(place: ServerPlace, user: ServerUser, password: string): Promise<void> {
  const present = await readFile(join(place.dataFolder, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (present !== undefined) {
    if (present.trim() === major) return;
    throw new PlainStop(
      `Udviklingsdata er fra PostgreSQL ${present.trim()}, programmet er ${major}. Glem dem: npm run reset`,
      `The development data are from PostgreSQL ${present.trim()}, the program is ${major}. Forget them: npm run reset`,
    );
  }
  const half = `${place.dataFolder}.new`;
  const passwordFile = `${half}.password`;
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (user.uid !== undefined) {
    await chown(half, user.uid, user.gid);
    await chown(passwordFile, user.uid, user.gid);
  }
  const settings = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--data-checksums', '--auth=scram-sha-256'];
  try {
    await run(join(place.nativeFolder, 'bin', 'initdb'), [`--pgdata=${half}`, '--username=postgres', `--pwfile=${passwordFile}`, '--no-instructions', ...settings], { ...user, cwd: '/', env: serverEnvironment });
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(half, place.dataFolder);
}
