/** Why a receipt is not what it should be. Codes for logs; what a person reads stands in texts/receipts.ts. */
export const receiptFaults = [
  'not-a-receipt', 'unknown-key', 'keys-unavailable', 'bad-signature', 'another-referral', 'other-parts', 'another-time', 'other-words',
] as const;
export type ReceiptFault = (typeof receiptFaults)[number];

/** Whether a receipt holds. Only `isVerified` lets a page say that something was sent and confirmed. */
export type ReceiptVerdict = { isVerified: true } | { isVerified: false; fault: ReceiptFault };

/** Thrown inside jose's look-up of keys, to come out again as what it is. */
export class FaultyReceipt extends Error {
  override readonly name = 'FaultyReceipt';
  constructor(readonly fault: ReceiptFault) {
    super(fault);
  }
}
