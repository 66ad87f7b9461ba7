import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import { readWebKeys } from './web-keys.js';

const folder = mkdtempSync(join(tmpdir(), 'naervaern-web-keys-'));
const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
const client = { ...(await exportJWK(privateKey)), kid: 'web-2026' };
const session = [{ kid: 's1', k: randomBytes(32).toString('base64url') }];
const good = { environment: 'production', client, session };

function fileOf(content: unknown): string {
  const path = join(folder, `${randomBytes(4).toString('hex')}.json`);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content), { mode: 0o600 });
  return path;
}

describe('the web\'s key file', () => {
  it('is read when it is sound', async () => {
    const keys = await readWebKeys(fileOf(good), 'production');
    expect([keys.client.keyId, [...keys.session.keys()]]).toEqual(['web-2026', ['s1']]);
  });

  it('of a development house is read where one develops', async () => {
    await expect(readWebKeys(fileOf({ ...good, environment: 'development', client: { ...client, kid: 'development-web-1' } }), 'development')).resolves.toBeDefined();
  });

  it('that every user of the machine may read is refused in production, and that its group may read is not', async () => {
    const path = fileOf(good);
    chmodSync(path, 0o440);
    await expect(readWebKeys(path, 'production')).resolves.toBeDefined();
    chmodSync(path, 0o644);
    await expect(readWebKeys(path, 'production')).rejects.toThrow('NAERVAERN_WEB_KEY_FILE: every user of the machine may read the file');
  });

  it.each<[string, () => Promise<unknown> | unknown, 'production' | 'development', string]>([
    ['that is not there', () => undefined, 'production', 'cannot be read'],
    ['that is no JSON', () => 'hemmelig', 'production', 'cannot be read'],
    ['without an environment', () => ({ client, session }), 'production', 'must hold'],
    ['without a client key', () => ({ environment: 'production', session }), 'production', 'must hold'],
    ['without a session key', () => ({ ...good, session: [] }), 'production', 'must hold'],
    ['of a development house, in production', () => ({ ...good, environment: 'development' }), 'production', 'another environment'],
    ['of production, where one develops', () => good, 'development', 'another environment'],
    ['with the launcher\'s key, in production', () => ({ ...good, client: { ...client, kid: 'development-web-1' } }), 'production', 'development key'],
    ['with a client key without a name', () => ({ ...good, client: { ...client, kid: undefined } }), 'production', 'kid'],
    ['with a public client key', async () => ({ ...good, client: { ...(await exportJWK(publicKey)), kid: 'web-1' } }), 'production', 'private P-256'],
    ['with a client key that is none', () => ({ ...good, client: { ...client, x: 'AAAA' } }), 'production', 'cannot be used'],
    ['with a short session key', () => ({ ...good, session: [{ kid: 's1', k: 'kort' }] }), 'production', '256 bits'],
  ])('%s is refused by name, without a value', async (_what, make, environment, says) => {
    const content = await make();
    const path = content === undefined ? join(folder, 'none.json') : fileOf(content);
    const refusal = await readWebKeys(path, environment).then(() => 'read', (error: Error) => error.message);
    expect(refusal).toContain('NAERVAERN_WEB_KEY_FILE');
    expect(refusal).toContain(says);
    for (const value of [client.d!, session[0]!.k, 'hemmelig']) expect(refusal).not.toContain(value);
  });
});
