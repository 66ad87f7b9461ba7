import type { KeyObject } from 'node:crypto';
import type { KeyEnvironment } from './key-ring.js';

declare const brand: unique symbol;

/** 32 secret bytes that seal the content of one case or one part. Lives for one request, never in a cache. */
export type DataKey = KeyObject & { readonly [brand]: 'DataKey' };

/** What a data key is for; bound into its wrapping. `partId` null is what the sender holds of the case itself. */
export interface DataKeyContext {
  readonly caseId: string;
  readonly partId: string | null;
}

/** Makes and unwraps data keys with keys that the database never sees. */
export interface KeyProvider {
  /** Which environment the keys belong to; start-up compares it with the configuration and the database. */
  readonly environment: KeyEnvironment;

  /** A new random data key, and its wrapped form to store. */
  newDataKey(context: DataKeyContext): { key: DataKey; wrapped: Buffer };

  /**
   * The data key again. Every call counts, because the number of unwraps of a case must equal its audited reads:
   * a difference is an alarm. So unwrap once per key and operation, and keep nothing.
   *
   * @throws SealBroken when the blob, the context or the key-encryption key is another
   */
  unwrap(wrapped: Uint8Array, context: DataKeyContext): DataKey;

  /** Unwraps since this process started, refused ones included. */
  readonly unwrapTotal: number;

  /** Unwraps by case id since the last call, refused ones included; starts counting anew. */
  takeUnwrapCounts(): ReadonlyMap<string, number>;
}
