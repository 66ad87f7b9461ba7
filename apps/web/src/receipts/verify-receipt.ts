import { type ReceiptClaims, receiptMac } from '#receipts';
import { openReceipt } from './open-receipt.js';
import type { PublishedKeys } from './published-keys.js';
import { FaultyReceipt, type ReceiptFault, type ReceiptVerdict } from './receipt-verdict.js';

/** A referral as it was answered, now or when it was looked up again. */
export interface AnsweredReferral {
  id: string;
  /** As the api says. */
  sentAt: string;
  parts: readonly { id: string }[];
}

/** What was sent, by the one who sent it: the very body, and the salt that was made for it. */
export interface SentWords {
  salt: string;
  /** The body without its salt. */
  said: { parts: readonly { id: string; contactPointId?: string }[] };
}

type Keys = Pick<PublishedKeys, 'named'>;

/** Whether a receipt attests that just this was sent, just there, just then. For whoever still has the words. */
export async function verifyReceipt(receipt: string, answered: AnsweredReferral, sent: SentWords, keys: Keys): Promise<ReceiptVerdict> {
  return await judged(receipt, keys, (claims) => faultAbout(claims, answered) ?? faultInWords(claims, sent));
}

/**
 * Whether a receipt that was kept is of this referral. The words are not at hand any more, and a part may lie at another
 * contact point by now, so that neither is asked about.
 */
export async function verifyKeptReceipt(receipt: string, answered: AnsweredReferral, keys: Keys): Promise<ReceiptVerdict> {
  return await judged(receipt, keys, (claims) => faultAbout(claims, answered));
}

async function judged(receipt: string, keys: Keys, faultOf: (claims: ReceiptClaims) => ReceiptFault | undefined): Promise<ReceiptVerdict> {
  try {
    const fault = faultOf(await openReceipt(receipt, keys));
    return fault === undefined ? { isVerified: true } : { isVerified: false, fault };
  } catch (error) {
    if (error instanceof FaultyReceipt) return { isVerified: false, fault: error.fault };
    throw error;
  }
}

function faultAbout({ sub, iat, parts }: ReceiptClaims, answered: AnsweredReferral): ReceiptFault | undefined {
  if (sub !== answered.id) return 'another-referral';
  if (!areTheSame(parts.map((part) => part.id), answered.parts.map((part) => part.id))) return 'other-parts';
  // Both are one reading of the database's clock; the receipt tells whole seconds.
  return iat === Math.floor(Date.parse(answered.sentAt) / 1000) ? undefined : 'another-time';
}

function faultInWords({ parts, mac }: ReceiptClaims, { salt, said }: SentWords): ReceiptFault | undefined {
  const going = (id: string, recipient: string | null, state: string): string => JSON.stringify([id, recipient, state]);
  const attested = parts.map((part) => going(part.id, part.recipient, part.state));
  const wanted = said.parts.map(({ id, contactPointId }) => going(id, contactPointId ?? null, contactPointId === undefined ? 'outside_the_system' : 'delivered'));
  if (!areTheSame(attested, wanted)) return 'other-parts';
  return mac === receiptMac(salt, said).toString('base64url') ? undefined : 'other-words';
}

const areTheSame = (some: readonly string[], others: readonly string[]): boolean => JSON.stringify(some.toSorted()) === JSON.stringify(others.toSorted());
