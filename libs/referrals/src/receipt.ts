import { CompactSign } from 'jose';
import type { Sealing } from '#sealing';

/** What a receipt attests: this referral reached these queues at this time, and its body had this MAC. */
export interface ReceiptClaims {
  sub: string;
  /** Seconds since 1970, database time of the commit's own clock reading. */
  iat: number;
  parts: { id: string; recipient: string | null; state: string }[];
  /** HMAC-SHA-256 of the RFC 8785 form of the body under the client's salt, base64url. The salt is not here. */
  mac: string;
}

/** Signs a receipt: a compact JWS (RFC 7515), EdDSA, whose key stands in /.well-known/jwks.json. */
export function signReceipt(sealing: Sealing, claims: ReceiptClaims): Promise<string> {
  const { kid, alg, signingKey } = sealing.receipts;
  return new CompactSign(Buffer.from(JSON.stringify(claims))).setProtectedHeader({ alg, kid, typ: 'naervaern-receipt+jws' }).sign(signingKey);
}
