import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { loadKeyFile, writeDevelopmentKeyFile, writeProductionKeyFile } from './key-file.js';
import { makeKeyFileContent } from './key-file-content.js';
import type { KeyFileContent } from './key-file-content.js';
import { KeyFileError } from './key-file-error.js';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'naervaern-keys-'));
  path = join(folder, 'keys.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function secretsOf({ keyEncryptionKeys, blindIndexKey, auditDetailKey, receiptKey }: KeyFileContent): string[] {
  return [...Object.values(keyEncryptionKeys), blindIndexKey, auditDetailKey, receiptKey.d];
}

/** The error for a file with this content; fails when it loads, or when the message holds a secret of the file. */
function errorFor(text: string, secrets: readonly string[]): KeyFileError {
  writeFileSync(path, text);
  try {
    loadKeyFile(path);
  } catch (error) {
    expect(error).toBeInstanceOf(KeyFileError);
    for (const secret of secrets) expect(inspect(error)).not.toContain(secret.slice(0, 8));
    return error as KeyFileError;
  }
  throw new Error('the file was accepted');
}

describe('a key file for development', () => {
  it('loads, for the owner only, with keys of its own', () => {
    writeDevelopmentKeyFile(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const ring = loadKeyFile(path);
    expect(ring).toMatchObject({ environment: 'development', currentKeyVersion: 1 });
    const other = join(folder, 'other.json');
    writeDevelopmentKeyFile(other, 'test');
    expect(loadKeyFile(other).environment).toBe('test');
    expect(loadKeyFile(other).blindIndexKey.equals(ring.blindIndexKey)).toBe(false);
  });

  it('is never written over another', () => {
    writeFileSync(path, 'keys of something real');
    expect(() => writeDevelopmentKeyFile(path)).toThrow(/exists already and is not overwritten/);
    expect(readFileSync(path, 'utf8')).toBe('keys of something real');
  });

  it('says so when its folder is not there', () => {
    expect(() => writeDevelopmentKeyFile(join(folder, 'nowhere', 'keys.json'))).toThrow('key file: cannot be written (ENOENT)');
  });
});

describe('a key file for production', () => {
  it('loads, for the owner only, tells its keys from all others without showing one, and is never written over another', () => {
    const shown = writeProductionKeyFile(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const { environment, installationId, receiptKeyId } = loadKeyFile(path);
    expect({ environment, installationId, receiptKeyId }).toEqual({ environment: 'production', ...shown });
    const written = readFileSync(path, 'utf8');
    expect(() => writeProductionKeyFile(path)).toThrow(/exists already and is not overwritten/);
    expect(readFileSync(path, 'utf8')).toBe(written);
  });
});

describe('a loaded key ring', () => {
  it('shows no key when it is printed or serialised', () => {
    const content = makeKeyFileContent('production');
    writeFileSync(path, JSON.stringify(content));
    const ring = loadKeyFile(path);
    const shown = inspect(ring, { depth: 9, showHidden: true }) + JSON.stringify(ring) + JSON.stringify([...ring.keyEncryptionKeys]);
    for (const secret of secretsOf(content)) {
      const bytes = Buffer.from(secret, 'base64');
      for (const spelling of [secret, bytes.toString('hex'), bytes.subarray(0, 4).join(', ')]) expect(shown).not.toContain(spelling);
    }
  });
});

describe('a wrong key file is refused by field, never by value', () => {
  it.each<[string, (content: KeyFileContent) => object]>([
    ['version must be 1', (content) => ({ ...content, version: 2 })],
    ['environment must be one of development, test, production', (content) => ({ ...content, environment: 'prod' })],
    ['installationId must be a text that is not empty', (content) => ({ ...content, installationId: '' })],
    ['holds a field that is not known', (content) => ({ ...content, blindindexkey: content.blindIndexKey })],
    ['keyEncryptionKeys must be a JSON object', (content) => ({ ...content, keyEncryptionKeys: [content.auditDetailKey] })],
    ['keyEncryptionKeys must be named by whole numbers from 1', (content) => ({ ...content, keyEncryptionKeys: { '01': content.keyEncryptionKeys['1'] } })],
    ['keyEncryptionKeys.1 must be 32 bytes in base64', (content) => ({ ...content, keyEncryptionKeys: { '1': content.keyEncryptionKeys['1']!.slice(4) } })],
    ['currentKeyVersion must be the number of one of keyEncryptionKeys', (content) => ({ ...content, currentKeyVersion: 2 })],
    ['currentKeyVersion must be the number of one of keyEncryptionKeys', (content) => ({ ...content, currentKeyVersion: '1' })],
    ['blindIndexKey must be 32 bytes in base64', (content) => ({ ...content, blindIndexKey: ` ${content.blindIndexKey}` })],
    ['auditDetailKey must be 32 bytes in base64', (content) => ({ ...content, auditDetailKey: undefined })],
    ['auditDetailKey is not random', (content) => ({ ...content, auditDetailKey: Buffer.alloc(32, 7).toString('base64') })],
    ['two of its keys are the same; each must be a key of its own', (content) => ({ ...content, auditDetailKey: content.blindIndexKey })],
    ['receiptKey must be a JSON object', (content) => ({ ...content, receiptKey: content.receiptKey.d })],
    ['receiptKey must be an Ed25519 key (kty OKP, crv Ed25519)', (content) => ({ ...content, receiptKey: { ...content.receiptKey, crv: 'Ed448' } })],
    ['receiptKey is not a private JWK', (content) => ({ ...content, receiptKey: { ...content.receiptKey, d: undefined } })],
    ['receiptKey.x does not belong to receiptKey.d', (content) => ({ ...content, receiptKey: { ...content.receiptKey, x: makeKeyFileContent('test').receiptKey.x } })],
    ['receiptKey.kid must be a text that is not empty', (content) => ({ ...content, receiptKey: { ...content.receiptKey, kid: undefined } })],
  ])('%s', (message, spoil) => {
    const content = makeKeyFileContent('development');
    expect(errorFor(JSON.stringify(spoil(content)), secretsOf(content)).message).toBe(`key file: ${message}`);
  });

  it('is not JSON', () => {
    const content = makeKeyFileContent('development');
    const secret = content.blindIndexKey;
    expect(errorFor(`"${secret}" ${JSON.stringify(content)}`, [secret]).message).toBe('key file: is not JSON');
    expect(errorFor(`{"blindIndexKey": ${secret}}`, [secret]).message).toBe('key file: is not JSON');
  });

  it('is not there', () => {
    expect(() => loadKeyFile(path)).toThrow('key file: cannot be read (ENOENT)');
  });
});
