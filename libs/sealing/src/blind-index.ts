import { createHmac } from 'node:crypto';
import type { CprNumber } from '#kernel';
import { encodeAssociatedData } from './associated-data.js';
import { deriveKey } from './derived-key.js';
import type { KeyRing } from './key-ring.js';

/**
 * Who may find whom with an index. Each purpose and each organisation has a key of its own,
 * so that the same number gives unlike values: nobody can link a person across kommuner by comparing them.
 */
export interface BlindIndexScope {
  readonly purpose: 'cpr-within-organisation';
  readonly organisationId: string;
}

/**
 * The value under which a CPR number is looked up: HMAC-SHA-256, 32 bytes.
 * A plain or salted hash would not do: all CPR numbers can be tried in 14 minutes on one core.
 */
export function blindIndex(ring: KeyRing, { purpose, organisationId }: BlindIndexScope, cpr: CprNumber): Buffer {
  const key = deriveKey(ring.blindIndexKey, encodeAssociatedData('naervaern.blind-index.v1', [purpose, organisationId]));
  return createHmac('sha256', key).update(cpr, 'utf8').digest();
}
