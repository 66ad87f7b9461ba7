import { readFileSync } from 'node:fs';
import { type CryptoKey, importJWK, type JWK } from 'jose';
import { type Environment, refuseOpenToAll, UnsafeConfiguration } from '#platform';

/** What the web proves itself with, and what session rows are encrypted under. */
export interface WebKeys {
  /** Private, ES256: towards the api and the identity providers. */
  client: { key: CryptoKey; keyId: string };
  /** AES-256 keys by id. The first encrypts; the others still open what was encrypted before a change of keys. */
  session: ReadonlyMap<string, Uint8Array>;
}

interface KeyFile {
  environment: Environment;
  client: JWK;
  session: { kid: string; k: string }[];
}

const setting = 'NAERVAERN_WEB_KEY_FILE';
const sessionKeyBytes = 32;

/**
 * Reads the web's key file: `{"environment": …, "client": <private P-256 JWK with kid>, "session": [{"kid", "k"}, …]}`.
 * @throws UnsafeConfiguration for a file that cannot be used, or that belongs to another kind of environment
 */
export async function readWebKeys(path: string, environment: Environment): Promise<WebKeys> {
  const file = parsed(path);
  if ((file.environment === 'production') !== (environment === 'production')) {
    throw new UnsafeConfiguration(setting, `holds keys of another environment (${file.environment})`);
  }
  if (environment === 'production') refuseOpenToAll(setting, path);
  const { kid } = file.client;
  if (typeof kid !== 'string' || kid === '') throw new UnsafeConfiguration(setting, 'needs a "kid" on its client key');
  if (environment === 'production' && kid.startsWith('development-')) throw new UnsafeConfiguration(setting, 'holds a development key');
  return { client: { key: await clientKey(file.client), keyId: kid }, session: new Map(file.session.map((each) => [each.kid, sessionKey(each.k)])) };
}

function parsed(path: string): KeyFile {
  let file: Partial<KeyFile> | null;
  try {
    file = JSON.parse(readFileSync(path, 'utf8')) as Partial<KeyFile> | null;
  } catch {
    throw new UnsafeConfiguration(setting, 'cannot be read as JSON');
  }
  const { environment, client, session } = file ?? {};
  const hasSessionKeys = Array.isArray(session) && session.length > 0 && session.every(({ kid, k }) => typeof kid === 'string' && typeof k === 'string');
  if (typeof environment !== 'string' || typeof client !== 'object' || !hasSessionKeys) {
    throw new UnsafeConfiguration(setting, 'must hold "environment", "client" and at least one key in "session"');
  }
  return file as KeyFile;
}

async function clientKey(jwk: JWK): Promise<CryptoKey> {
  if (jwk.kty !== 'EC' || jwk.crv !== 'P-256' || jwk.d === undefined) throw new UnsafeConfiguration(setting, 'needs a private P-256 client key');
  try {
    return (await importJWK(jwk, 'ES256')) as CryptoKey;
  } catch {
    throw new UnsafeConfiguration(setting, 'holds a client key that cannot be used');
  }
}

function sessionKey(k: string): Uint8Array {
  const bytes = Buffer.from(k, 'base64url');
  if (bytes.length !== sessionKeyBytes) throw new UnsafeConfiguration(setting, 'needs session keys of 256 bits');
  return bytes;
}

export const WEB_KEYS = Symbol('WebKeys');
