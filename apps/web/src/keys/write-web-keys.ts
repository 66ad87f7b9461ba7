import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { UnsafeConfiguration } from '#platform';

/**
 * Writes new random keys of the web for production, readable by the owner only. An existing file is never overwritten.
 * @returns the public half as a JSON Web Key Set
 * @throws UnsafeConfiguration when the file exists or its folder cannot be written
 */
export async function writeWebKeys(path: string): Promise<{ keys: JWK[] }> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const { d, ...publicHalf } = await exportJWK(privateKey);
  const named = { ...publicHalf, kid: `web-${(await calculateJwkThumbprint(publicHalf)).slice(0, 12)}`, alg: 'ES256', use: 'sig' };
  const session = [{ kid: `session-${randomBytes(4).toString('hex')}`, k: randomBytes(32).toString('base64url') }];
  const text = `${JSON.stringify({ environment: 'production', client: { ...named, d }, session }, null, 2)}\n`;
  try {
    await writeFile(path, text, { flag: 'wx', mode: 0o600, flush: true });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new UnsafeConfiguration('FILE', code === 'EEXIST' ? 'exists already and is not overwritten' : `cannot be written (${code})`);
  }
  return { keys: [named] };
}
