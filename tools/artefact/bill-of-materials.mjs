// npm run sbom: what the product is made of, in CycloneDX on standard output, from the lock file alone. `npm sbom --omit=dev`
// would leave out every package that something for development wants too, the database's driver among them; so npm is
// asked about a project that has nothing for development.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const json = (name) => JSON.parse(readFileSync(join(root, name), 'utf8'));
const shipped = ({ devDependencies: _development, optionalDependencies: _optional, scripts: _scripts, overrides: _overrides, ...rest }) => rest;

const lock = json('package-lock.json');
const packages = Object.entries(lock.packages)
  .filter(([, { dev, optional, devOptional }]) => !(dev || optional || devOptional))
  .map(([path, one]) => [path, path === '' ? shipped(one) : one]);

const folder = mkdtempSync(join(tmpdir(), 'naervaern-bill-'));
try {
  writeFileSync(join(folder, 'package.json'), JSON.stringify(shipped(json('package.json'))));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }));
  process.stdout.write(execFileSync('npm', ['sbom', '--package-lock-only', '--sbom-format=cyclonedx'], { cwd: folder, maxBuffer: 1 << 28 }));
} finally {
  rmSync(folder, { recursive: true });
}
