import type { KeyObject } from 'node:crypto';
import { decodeContent, encodeContent } from './content.js';
import type { Sealable } from './content.js';
import { closeBox, openBox } from './gcm.js';
import { pad, unpad } from './padding.js';

const formatVersion = 1;

/** Format version byte (1), nonce (12), tag (16), ciphertext of the padded content. */
export function closeSealed(key: KeyObject, content: Sealable, associatedData: Buffer): Buffer {
  const { kind, bytes } = encodeContent(content);
  return Buffer.concat([Buffer.of(formatVersion), closeBox(key, pad(kind, bytes), associatedData)]);
}

/** The content, or undefined when anything at all is not as it was closed. */
export function openSealed(key: KeyObject, blob: Uint8Array, associatedData: Buffer): Sealable | undefined {
  if (blob[0] !== formatVersion) return undefined;
  const padded = openBox(key, Buffer.from(blob.buffer, blob.byteOffset + 1, blob.byteLength - 1), associatedData);
  const unpadded = padded === null ? null : unpad(padded);
  return unpadded === null ? undefined : decodeContent(unpadded.kind, unpadded.content);
}
