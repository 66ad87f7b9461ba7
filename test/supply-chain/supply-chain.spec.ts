import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { complaintsOfLicences, shippedPackages } from '../../tools/supply-chain/licences.js';
import { complaintsOfLock, type LockFile, type PackageManifest } from '../../tools/supply-chain/lock-file.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../../', import.meta.url));
const json = <Content>(name: string): Content => JSON.parse(readFileSync(join(root, name), 'utf8')) as Content;
const manifest = json<PackageManifest>('package.json');
const lock = json<LockFile>('package-lock.json');

describe('what is installed', () => {
  it('is fixed to the byte, comes from nobody\'s own address, and runs no script that is not ruled on', () => {
    expect(complaintsOfLock(manifest, lock)).toEqual([]);
  });

  const one = 'node_modules/pg';
  it.each<[string, (manifest: PackageManifest, lock: LockFile) => void]>([
    ['pg is wanted as ^8.23.1', ({ dependencies }) => void (dependencies['pg'] = '^8.23.1')],
    ['pg is wanted as latest', ({ dependencies }) => void (dependencies['pg'] = 'latest')],
    ['pg is wanted as github:brianc/node-postgres', ({ devDependencies }) => void (devDependencies['pg'] = 'github:brianc/node-postgres')],
    ['unrs-resolver is wanted as *', ({ overrides }) => void (overrides['unrs-resolver'] = '*')],
    ['node_modules/pg has an address of its own', (_, { packages }) => void (packages[one]!.resolved = 'https://registry.example/pg-8.23.1.tgz')],
    ['node_modules/pg has no SHA-512', (_, { packages }) => void delete packages[one]!.integrity],
    ['node_modules/pg has no SHA-512', (_, { packages }) => void (packages[one]!.integrity = 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=')],
    ['node_modules/pg is a link', (_, { packages }) => void (packages[one]!.link = true)],
    ['pg runs a script at installation', (_, { packages }) => void (packages[one]!.hasInstallScript = true)],
    ['pg is ruled on by allowScripts and runs none', ({ allowScripts }) => void (allowScripts['pg'] = true)],
  ])('is found out: %s', (says, spoil) => {
    const [spoiltManifest, spoiltLock] = structuredClone([manifest, lock] as const);
    spoil(spoiltManifest, spoiltLock);
    expect(complaintsOfLock(spoiltManifest, spoiltLock)).toEqual([expect.stringContaining(says)]);
  });
});

describe('lockfile-lint, as the check run asks it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'naervaern-lock-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each<[string, number, (lock: LockFile) => void]>([
    ['takes the lock file as it is', 0, () => undefined],
    ['refuses an entry with an address and a weak checksum', 1, ({ packages }) => void Object.assign(packages['node_modules/pg']!, { resolved: 'https://registry.npmjs.org/pg/-/pg-8.23.1.tgz', integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' })],
    // Whence the house's own rule: it looks at no entry without an address, and ours have none.
    ['passes over a missing checksum where there is no address', 0, ({ packages }) => void delete packages['node_modules/pg']!.integrity],
    ['refuses an entry from another host', 1, ({ packages }) => void (packages['node_modules/pg']!.resolved = 'https://registry.example/pg/-/pg-8.23.1.tgz')],
    ['refuses an entry that would come unencrypted', 1, ({ packages }) => void (packages['node_modules/pg']!.resolved = 'http://registry.npmjs.org/pg/-/pg-8.23.1.tgz')],
  ])('%s', async (_what, code, spoil) => {
    const spoilt = structuredClone(lock);
    spoil(spoilt);
    const file = join(folder, 'package-lock.json');
    writeFileSync(file, JSON.stringify(spoilt));
    const { lockFileWords } = (await import(join(root, 'tools/setup/lock-file-step.mjs'))) as { lockFileWords: (path: string) => string[] };
    const end = await run(process.execPath, [join(root, 'node_modules/lockfile-lint/bin/lockfile-lint.js'), ...lockFileWords(file)]).then(() => 0, (problem: { code: number }) => problem.code);
    expect(end).toBe(code);
  });
});

describe('licences', () => {
  const shipped = shippedPackages(root, lock);

  it('of everything that ships are on the list', () => {
    expect(shipped.length).toBeGreaterThan(150);
    expect(complaintsOfLicences(shipped)).toEqual([]);
  });

  it.each(['GPL-3.0-only', 'SSPL-1.0', '(MIT AND GPL-2.0-only)', 'UNLICENSED', 'none', '(GPL-2.0-only OR AGPL-3.0-only)'])('that are not on it are found out: %s', (licence) => {
    expect(complaintsOfLicences([...shipped, { name: 'planted', version: '1.0.0', licence }])).toEqual([`planted 1.0.0 comes under ${licence}, which is not on the list of licences that may be shipped`]);
  });

  it('may be one of several that its maker offers', () => {
    expect(complaintsOfLicences([{ name: 'offered', version: '1.0.0', licence: '(GPL-2.0-only OR MIT)' }])).toEqual([]);
  });

  it('stand in the notices, package by package, with the letters and icons of the pages', () => {
    const notices = readFileSync(join(root, 'THIRD-PARTY-NOTICES'), 'utf8');
    for (const { name, version, licence } of shipped) expect([name, notices.includes(`${name} ${version} (${licence})\n`)]).toEqual([name, true]);
    for (const work of ['IBM Plex Sans', 'Material Symbols', 'Det Fælles Designsystem']) expect(notices).toContain(work);
  });
});
