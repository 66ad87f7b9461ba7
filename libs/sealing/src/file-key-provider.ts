import { createSecretKey, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { encodeAssociatedData } from './associated-data.js';
import { boxOverhead, closeBox, openBox } from './gcm.js';
import type { DataKey, DataKeyContext, KeyProvider } from './key-provider.js';
import type { KeyRing } from './key-ring.js';
import { SealBroken } from './seal-broken.js';

const formatVersion = 1;
const headerLength = 5;
const dataKeyLength = 32;

/**
 * A KeyProvider whose key-encryption keys come from the key file.
 * Wrapped form: format version (1 byte), key version (4 bytes), nonce (12), tag (16), encrypted data key (32).
 */
export function fileKeyProvider(ring: KeyRing): KeyProvider {
  let total = 0;
  let countsByCase = new Map<string, number>();

  return {
    environment: ring.environment,

    newDataKey(context) {
      const bytes = randomBytes(dataKeyLength);
      const version = ring.currentKeyVersion;
      const header = Buffer.alloc(headerLength, formatVersion);
      header.writeUInt32BE(version, 1);
      const box = closeBox(keyEncryptionKey(ring, version), bytes, contextBytes(ring, version, context));
      return { key: dataKeyFrom(bytes), wrapped: Buffer.concat([header, box]) };
    },

    unwrap(wrapped, context) {
      total += 1;
      countsByCase.set(context.caseId, (countsByCase.get(context.caseId) ?? 0) + 1);
      const blob = Buffer.from(wrapped);
      if (blob.length !== headerLength + boxOverhead + dataKeyLength || blob[0] !== formatVersion) throw broken();
      const version = blob.readUInt32BE(1);
      const key = keyEncryptionKey(ring, version);
      const bytes = openBox(key, blob.subarray(headerLength), contextBytes(ring, version, context));
      if (bytes === null) throw broken();
      return dataKeyFrom(bytes);
    },

    get unwrapTotal() {
      return total;
    },

    takeUnwrapCounts() {
      const taken = countsByCase;
      countsByCase = new Map();
      return taken;
    },
  };
}

function keyEncryptionKey(ring: KeyRing, version: number): KeyObject {
  const key = ring.keyEncryptionKeys.get(version);
  if (key === undefined) throw new SealBroken('wrapped data key, of a key version that is not in the key file');
  return key;
}

function contextBytes(ring: KeyRing, version: number, { caseId, partId }: DataKeyContext): Buffer {
  return encodeAssociatedData('naervaern.data-key.v1', [ring.installationId, version, caseId, partId]);
}

// createSecretKey copies, so the loose bytes are wiped.
function dataKeyFrom(bytes: Buffer): DataKey {
  const key = createSecretKey(bytes) as DataKey;
  bytes.fill(0);
  return key;
}

function broken(): SealBroken {
  return new SealBroken('wrapped data key');
}
