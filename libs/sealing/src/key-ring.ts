import type { KeyObject } from 'node:crypto';

export type KeyEnvironment = 'development' | 'test' | 'production';

/**
 * The secrets of one installation, read and checked. Every key is a KeyObject:
 * logging or serialising a ring shows that keys exist, never their bytes.
 */
export interface KeyRing {
  readonly environment: KeyEnvironment;
  readonly installationId: string;
  /** Key-encryption keys (AES-256) by version; old versions stay until nothing is wrapped with them. */
  readonly keyEncryptionKeys: ReadonlyMap<number, KeyObject>;
  /** The version that wraps new data keys; always present among the keys. */
  readonly currentKeyVersion: number;
  /** As secret as the data: whoever has it can try all CPR numbers in minutes. */
  readonly blindIndexKey: KeyObject;
  readonly auditDetailKey: KeyObject;
  /** Ed25519 private key that signs receipts. */
  readonly receiptSigningKey: KeyObject;
  readonly receiptKeyId: string;
}
