import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { developmentKeyIdPrefix } from '#identity';

/** The public halves of the web's keys, as the api and the identity providers are told them. */
export interface WebPublicKeys {
  keys: JWK[];
}

/**
 * The web's key file of a development installation, made at the first start. Its key id begins with `development-` and
 * tells the product to refuse it in production.
 */
export async function developmentWebKeys(file: string): Promise<WebPublicKeys> {
  const text = await readFile(file, 'utf8').catch((problem: NodeJS.ErrnoException) => {
    if (problem.code === 'ENOENT') return undefined;
    throw problem;
  });
  const { client } = text === undefined ? await newKeys(file) : (JSON.parse(text) as { client: JWK });
  const { d: _private, ...publicHalf } = client;
  return { keys: [publicHalf] };
}

async function newKeys(file: string): Promise<{ client: JWK }> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  const kid = `${developmentKeyIdPrefix}web-${(await calculateJwkThumbprint(jwk)).slice(0, 12)}`;
  const keys = {
    environment: 'development',
    client: { ...jwk, kid, alg: 'ES256', use: 'sig' },
    session: [{ kid: 'session-1', k: randomBytes(32).toString('base64url') }],
  };
  await writeFile(file, `${JSON.stringify(keys)}\n`, { mode: 0o600 });
  return keys;
}
