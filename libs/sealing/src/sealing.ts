import type { KeyProvider } from './key-provider.js';
import type { KeyRing } from './key-ring.js';
import type { ReceiptKey } from './receipt-key.js';

/** What an operation needs to seal, unseal, look up and sign. One per process; also the token it is injected by. */
export abstract class Sealing {
  abstract readonly keys: KeyProvider;
  abstract readonly ring: KeyRing;
  abstract readonly receipts: ReceiptKey;
}
