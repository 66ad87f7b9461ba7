import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { developmentKeyIdPrefix } from '#identity';
import type { DemoIssuer } from '../../../../db/seed/demo-people.js';

/** What an issuer keeps between starts, so that tokens and sign-ins outlive a restart. */
export interface IssuerSecrets {
  /** Private, ES256. Its key id begins with `development-` and tells the product to refuse it in production. */
  signingKey: JWK;
  cookieKey: string;
}

/** Reads an issuer's secrets from the folder, making them at the first start. Files are for their owner only. */
export async function issuerSecrets(folder: string, issuer: DemoIssuer): Promise<IssuerSecrets> {
  const file = join(folder, `${issuer}.json`);
  const text = await readFile(file, 'utf8').catch((problem: NodeJS.ErrnoException) => {
    if (problem.code === 'ENOENT') return undefined;
    throw problem;
  });
  if (text !== undefined) return JSON.parse(text) as IssuerSecrets;
  const made = await newSecrets(issuer);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(`${file}.new`, `${JSON.stringify(made)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return made;
}

async function newSecrets(issuer: DemoIssuer): Promise<IssuerSecrets> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  const kid = `${developmentKeyIdPrefix}${issuer}-${(await calculateJwkThumbprint(jwk)).slice(0, 12)}`;
  return { signingKey: { ...jwk, kid, alg: 'ES256', use: 'sig' }, cookieKey: randomBytes(32).toString('base64url') };
}
