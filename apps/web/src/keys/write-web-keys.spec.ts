import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readClientKeys } from '#platform';
import { readWebKeys } from './web-keys.js';
import { writeWebKeys } from './write-web-keys.js';

const folder = mkdtempSync(join(tmpdir(), 'naervaern-web-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('new keys of the web', () => {
  const path = join(folder, 'web-keys.json');

  it('are read in production, for the owner only, and what is shown is the public half that the api takes', async () => {
    const shown = await writeWebKeys(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const keys = await readWebKeys(path, 'production');
    expect(readClientKeys('KEYS', JSON.stringify(shown)).keys).toMatchObject([{ kid: keys.client.keyId }]);
    const { client } = JSON.parse(readFileSync(path, 'utf8')) as { client: { x: string } };
    expect(shown.keys).toMatchObject([{ x: client.x }]);
    expect(JSON.stringify(shown)).not.toContain('"d"');
  });

  it('never replace others', async () => {
    const before = readFileSync(path, 'utf8');
    await expect(writeWebKeys(path)).rejects.toThrow('exists already and is not overwritten');
    expect(readFileSync(path, 'utf8')).toBe(before);
    await expect(writeWebKeys(join(folder, 'nowhere', 'keys.json'))).rejects.toThrow('cannot be written (ENOENT)');
  });
});
