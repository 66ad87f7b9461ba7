import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const assetsOfWeb = 'apps/web/src/assets';

/** What the web reads at start beside its code. */
const filesOfWeb = (root: string): string[] => [
  ...readdirSync(join(root, assetsOfWeb)).filter((name) => /\.(?:css|svg)$/.test(name)).map((name) => `${assetsOfWeb}/${name}`),
  ...['mit-dkfds.txt', 'ofl-1.1-plex.txt', 'apache-2.0.txt'].map((name) => `apps/web/src/third-party/${name}`),
];

/**
 * Makes what is put on a production machine: the compiled apps and libraries without specs, launcher, seed or tools, and
 * the dependencies that are not for development. Nothing in it can start a toy identity provider or a toy database.
 * @param root the project
 * @param target an empty folder
 */
export async function makeArtefact(root: string, target: string): Promise<void> {
  const files = filesOfWeb(root);
  for (const folder of ['db', ...files.map(dirname)]) await mkdir(join(target, folder), { recursive: true });
  const compiler = join(root, 'node_modules/typescript-native/bin/tsc');
  await run(process.execPath, [compiler, '-p', join(root, 'tsconfig.production.json'), '--outDir', join(target, 'dist')]);
  await run(process.execPath, [compiler, '-p', join(root, 'apps/web/client/tsconfig.json'), '--outDir', join(target, 'dist/web-client')]);
  for (const file of ['package.json', 'package-lock.json', '.npmrc', 'LICENSE', 'db/roles.sql', ...files]) await copyFile(join(root, file), join(target, file));
  await run('npm', ['ci', '--omit=dev', '--no-audit', '--no-fund'], { cwd: target });
}
