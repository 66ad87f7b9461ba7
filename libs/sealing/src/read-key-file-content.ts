import { createPrivateKey, createPublicKey, createSecretKey } from 'node:crypto';
import type { JsonWebKey, KeyObject } from 'node:crypto';
import { isOneOf } from '#kernel';
import { KeyFileError } from './key-file-error.js';
import type { KeyRing } from './key-ring.js';

type Fields = Readonly<Record<string, unknown>>;

const environments = ['development', 'test', 'production'] as const;
const topFields = [
  'version',
  'environment',
  'installationId',
  'keyEncryptionKeys',
  'currentKeyVersion',
  'blindIndexKey',
  'auditDetailKey',
  'receiptKey',
];
const largestKeyVersion = 0xffff_ffff;

/**
 * Checks what stands in a key file and makes the keys of it.
 * @throws KeyFileError that names the first wrong field, without its value
 */
export function readKeyFileContent(content: unknown): KeyRing {
  const fields = objectAt(content, 'the file');
  if (fields.version !== 1) throw new KeyFileError('version must be 1');
  // A misspelt field would otherwise be a key that silently is not used.
  if (Object.keys(fields).some((name) => !topFields.includes(name))) throw new KeyFileError('holds a field that is not known');
  if (!isOneOf(environments, fields.environment)) throw new KeyFileError(`environment must be one of ${environments.join(', ')}`);
  const keyEncryptionKeys = readKeyEncryptionKeys(fields.keyEncryptionKeys);
  const { currentKeyVersion } = fields;
  if (typeof currentKeyVersion !== 'number' || !keyEncryptionKeys.has(currentKeyVersion)) {
    throw new KeyFileError('currentKeyVersion must be the number of one of keyEncryptionKeys');
  }
  const blindIndexKey = secretAt(fields.blindIndexKey, 'blindIndexKey');
  const auditDetailKey = secretAt(fields.auditDetailKey, 'auditDetailKey');
  refuseSharedSecrets([...keyEncryptionKeys.values(), blindIndexKey, auditDetailKey]);
  const receiptKey = objectAt(fields.receiptKey, 'receiptKey');
  return Object.freeze({
    environment: fields.environment,
    installationId: textAt(fields.installationId, 'installationId'),
    keyEncryptionKeys,
    currentKeyVersion,
    blindIndexKey,
    auditDetailKey,
    receiptSigningKey: readSigningKey(receiptKey),
    receiptKeyId: textAt(receiptKey.kid, 'receiptKey.kid'),
  });
}

function readKeyEncryptionKeys(value: unknown): ReadonlyMap<number, KeyObject> {
  const keys = Object.entries(objectAt(value, 'keyEncryptionKeys')).map(([name, text]): [number, KeyObject] => {
    const version = Number(name);
    if (!/^[1-9][0-9]{0,9}$/.test(name) || version > largestKeyVersion) {
      throw new KeyFileError('keyEncryptionKeys must be named by whole numbers from 1');
    }
    return [version, secretAt(text, `keyEncryptionKeys.${version}`)];
  });
  return new Map(keys);
}

function secretAt(value: unknown, field: string): KeyObject {
  const bytes = Buffer.from(typeof value === 'string' ? value : '', 'base64');
  // Writing it again catches what the lenient base64 reader skips.
  if (bytes.length !== 32 || bytes.toString('base64') !== value) throw new KeyFileError(`${field} must be 32 bytes in base64`);
  if (new Set(bytes).size < 8) throw new KeyFileError(`${field} is not random`);
  return createSecretKey(bytes);
}

function refuseSharedSecrets(secrets: readonly KeyObject[]): void {
  const shared = secrets.some((secret, index) => secrets.slice(index + 1).some((other) => secret.equals(other)));
  if (shared) throw new KeyFileError('two of its keys are the same; each must be a key of its own');
}

function readSigningKey(jwk: Fields): KeyObject {
  if (jwk.kty !== 'OKP' || jwk.crv !== 'Ed25519') throw new KeyFileError('receiptKey must be an Ed25519 key (kty OKP, crv Ed25519)');
  let signingKey: KeyObject;
  try {
    signingKey = createPrivateKey({ key: jwk as JsonWebKey, format: 'jwk' });
  } catch {
    throw new KeyFileError('receiptKey is not a private JWK');
  }
  // A public half that does not belong would be published, and no receipt would verify.
  if (createPublicKey(signingKey).export({ format: 'jwk' }).x !== jwk.x) throw new KeyFileError('receiptKey.x does not belong to receiptKey.d');
  return signingKey;
}

function objectAt(value: unknown, field: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new KeyFileError(`${field} must be a JSON object`);
  return value as Fields;
}

function textAt(value: unknown, field: string): string {
  if (typeof value !== 'string' || value === '') throw new KeyFileError(`${field} must be a text that is not empty`);
  return value;
}
