import { CompactSign } from 'jose';
import { type ReceiptClaims, receiptType } from '#receipts';
import type { Sealing } from '#sealing';

/** Signs a receipt: a compact JWS (RFC 7515), EdDSA, whose key stands in /.well-known/jwks.json. */
export function signReceipt(sealing: Sealing, claims: ReceiptClaims): Promise<string> {
  const { kid, alg, signingKey } = sealing.receipts;
  return new CompactSign(Buffer.from(JSON.stringify(claims))).setProtectedHeader({ alg, kid, typ: receiptType }).sign(signingKey);
}
