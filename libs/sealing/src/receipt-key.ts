import { createPublicKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { KeyRing } from './key-ring.js';

/** The public half as JWKS publishes it. */
export interface PublicReceiptJwk {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
  readonly kid: string;
  readonly alg: 'EdDSA';
  readonly use: 'sig';
}

export interface ReceiptKey {
  readonly alg: 'EdDSA';
  readonly kid: string;
  /** Ed25519 private key; jose's sign() takes it as it is. */
  readonly signingKey: KeyObject;
  readonly publicJwk: PublicReceiptJwk;
}

/** The key that signs receipts, ready for jose: header { alg, kid }, then sign(signingKey). */
export function receiptKey(ring: KeyRing): ReceiptKey {
  const { x = '' } = createPublicKey(ring.receiptSigningKey).export({ format: 'jwk' });
  const kid = ring.receiptKeyId;
  return {
    alg: 'EdDSA',
    kid,
    signingKey: ring.receiptSigningKey,
    publicJwk: { kty: 'OKP', crv: 'Ed25519', x, kid, alg: 'EdDSA', use: 'sig' },
  };
}
