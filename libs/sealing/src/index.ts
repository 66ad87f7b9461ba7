// Front door of sealing: what is stored about citizens is closed with keys that the database never holds.
// Keys live in node:crypto KeyObjects, which neither print nor serialise their bytes.
export { SealBroken } from './seal-broken.js';
export type { KeyEnvironment, KeyRing } from './key-ring.js';
export { freshDevelopmentKeyRing } from './fresh-key-ring.js';
export { KeyFileError } from './key-file-error.js';
export { loadKeyFile, writeDevelopmentKeyFile, writeProductionKeyFile } from './key-file.js';
export type { DataKey, DataKeyContext, KeyProvider } from './key-provider.js';
export { fileKeyProvider } from './file-key-provider.js';
export { seal, unseal, unsealJson, unsealText } from './seal.js';
export type { Sealable } from './content.js';
export type { Place } from './place.js';
export { blindIndex } from './blind-index.js';
export type { BlindIndexScope } from './blind-index.js';
export { sealEntryDetail, unsealEntryDetail } from './detached.js';
export type { EntryDetailPlace } from './detached.js';
export { receiptKey } from './receipt-key.js';
export type { PublicReceiptJwk, ReceiptKey } from './receipt-key.js';
export { Sealing } from './sealing.js';
export { withoutKeys } from './without-keys.js';
export { bodyMac, isSameMac } from '#receipts';
