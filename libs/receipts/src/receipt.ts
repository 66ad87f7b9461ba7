/** What a receipt attests: this referral reached these queues at this time, and its body had this MAC. */
export interface ReceiptClaims {
  sub: string;
  /** Seconds since 1970, database time of the commit's own clock reading. */
  iat: number;
  parts: { id: string; recipient: string | null; state: string }[];
  /** HMAC-SHA-256 of the RFC 8785 form of the body under the client's salt, base64url. The salt is not here. */
  mac: string;
}

/** The kind of token in a receipt's header, so that nothing else that is signed can pass for one (RFC 8725, 3.11). */
export const receiptType = 'naervaern-receipt+jws';
export const receiptAlgorithm = 'EdDSA';
