import { type CompactJWSHeaderParameters, compactVerify, type CryptoKey, errors } from 'jose';
import { receiptAlgorithm, type ReceiptClaims, receiptType } from '#receipts';
import { KeysUnavailable, type PublishedKeys } from './published-keys.js';
import { FaultyReceipt } from './receipt-verdict.js';

/**
 * What a receipt says, once its signature holds under a published key.
 * @throws FaultyReceipt
 */
export async function openReceipt(receipt: string, keys: Pick<PublishedKeys, 'named'>): Promise<ReceiptClaims> {
  const { payload } = await verified(receipt, keys);
  const claims = claimsIn(payload);
  if (claims === undefined) throw new FaultyReceipt('not-a-receipt');
  return claims;
}

async function verified(receipt: string, keys: Pick<PublishedKeys, 'named'>): Promise<{ payload: Uint8Array }> {
  try {
    return await compactVerify(receipt, (header) => keyFor(header, keys), { algorithms: [receiptAlgorithm] });
  } catch (error) {
    if (error instanceof errors.JWSSignatureVerificationFailed) throw new FaultyReceipt('bad-signature');
    if (error instanceof errors.JOSEError) throw new FaultyReceipt('not-a-receipt');
    if (error instanceof KeysUnavailable) throw new FaultyReceipt('keys-unavailable');
    throw error;
  }
}

async function keyFor({ typ, kid }: CompactJWSHeaderParameters, keys: Pick<PublishedKeys, 'named'>): Promise<CryptoKey> {
  // The type comes first: something else that the same key has signed is no receipt (RFC 8725, 3.11).
  if (typ !== receiptType || kid === undefined) throw new FaultyReceipt('not-a-receipt');
  const key = await keys.named(kid);
  if (key === undefined) throw new FaultyReceipt('unknown-key');
  return key;
}

function claimsIn(payload: Uint8Array): ReceiptClaims | undefined {
  try {
    const claims = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload)) as ReceiptClaims;
    return isClaims(claims) ? claims : undefined;
  } catch {
    return undefined;
  }
}

function isClaims(said: Partial<ReceiptClaims> | null): said is ReceiptClaims {
  const { sub, iat, mac, parts } = said ?? {};
  return typeof sub === 'string' && Number.isSafeInteger(iat) && typeof mac === 'string' && Array.isArray(parts) &&
    parts.every((part) => typeof part?.id === 'string' && (part.recipient === null || typeof part.recipient === 'string') && typeof part.state === 'string');
}
