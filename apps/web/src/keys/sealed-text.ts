import { CompactEncrypt, compactDecrypt } from 'jose';
import type { WebKeys } from './web-keys.js';

/** What a sealed text belongs to. Moved to another place, or read as something else, it does not open. */
export interface SealedPlace {
  kind: 'attempt' | 'person' | 'tokens' | 'log-view';
  id: string;
}

/** Encrypts a value for a row, or an address, of a session: JWE, AES-256-GCM, under the first session key (RFC 7516). */
export async function sealText({ session }: WebKeys, { kind, id }: SealedPlace, value: unknown): Promise<string> {
  const [[kid, key]] = session as unknown as [[string, Uint8Array]];
  return await new CompactEncrypt(Buffer.from(JSON.stringify(value)))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid, kind, id })
    .encrypt(key);
}

/** @returns undefined when the text was sealed under a key that is gone, for another place, or has been changed */
export async function openText<Value>({ session }: WebKeys, place: SealedPlace, text: string): Promise<Value | undefined> {
  try {
    const { plaintext, protectedHeader } = await compactDecrypt(text, ({ kid }) => keyNamed(session, kid), {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    const isHere = protectedHeader['kind'] === place.kind && protectedHeader['id'] === place.id;
    return isHere ? (JSON.parse(Buffer.from(plaintext).toString()) as Value) : undefined;
  } catch {
    return undefined;
  }
}

function keyNamed(keys: WebKeys['session'], kid: string | undefined): Uint8Array {
  const key = keys.get(kid ?? '');
  if (key === undefined) throw new Error('the session key is gone');
  return key;
}
