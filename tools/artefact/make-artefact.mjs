// node tools/artefact/make-artefact.mjs TARGET: makes what is put on a production machine, in an empty folder. The
// compiled apps and libraries without specs, launcher, seed or tools, and the dependencies that are not for development:
// nothing in it can start a toy identity provider or a toy database. docker/Dockerfile calls it, and so do the tests.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const target = resolve(process.argv[2] ?? '');
if (process.argv[2] === undefined || (existsSync(target) && readdirSync(target).length > 0)) {
  console.error('Name an empty folder to make the artefact in.');
  process.exit(1);
}

const assetsOfWeb = 'apps/web/src/assets';
const files = [
  'package.json', 'package-lock.json', '.npmrc', 'LICENSE', 'THIRD-PARTY-NOTICES', 'db/roles.sql', ...['command', 'healthy', 'make-api-keys', 'make-web-keys'].map((name) => `docker/${name}.mjs`),
  // What the web reads at start beside its code.
  ...readdirSync(join(root, assetsOfWeb)).filter((name) => /\.(?:css|svg)$/.test(name)).map((name) => `${assetsOfWeb}/${name}`),
  ...['mit-dkfds.txt', 'ofl-1.1-plex.txt', 'apache-2.0.txt'].map((name) => `apps/web/src/third-party/${name}`),
];

/** Arrives with what makes the contract, is served by nobody, and one of the two reports installations to its maker. */
const unused = ['node_modules/swagger-ui-dist', 'node_modules/@scarf'];

function run(program, programArguments, cwd = root) {
  execFileSync(program, programArguments, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
}

const compiler = join(root, 'node_modules/typescript-native/bin/tsc');
for (const [configuration, output] of [['tsconfig.production.json', 'dist'], ['apps/web/client/tsconfig.json', 'dist/web-client']]) {
  run(process.execPath, [compiler, '-p', join(root, configuration), '--outDir', join(target, output), '--sourceMap', 'false']);
}
for (const file of files) {
  mkdirSync(dirname(join(target, file)), { recursive: true });
  cpSync(join(root, file), join(target, file));
}
// No install script runs, whatever npm's default is; optional packages are other ways to come by what the image has.
run('npm', ['ci', '--omit=dev', '--omit=optional', '--ignore-scripts', '--no-audit', '--no-fund'], target);
for (const folder of unused) rmSync(join(target, folder), { recursive: true });
