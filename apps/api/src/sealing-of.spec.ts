import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeProductionKeyFile } from '#sealing';
import { sealingOf } from './sealing-of.js';

const folder = mkdtempSync(join(tmpdir(), 'naervaern-sealing-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the api\'s key file', () => {
  it.each([0o644, 0o604, 0o602])('that every user of the machine may use (%o) is refused in production, and that its group may read is not', (mode) => {
    const path = join(folder, `${mode}.json`);
    writeProductionKeyFile(path);
    chmodSync(path, 0o440);
    expect(sealingOf(path, 'production').ring.environment).toBe('production');
    chmodSync(path, mode);
    expect(() => sealingOf(path, 'production')).toThrow('NAERVAERN_KEY_FILE: every user of the machine may read the file');
  });
});
