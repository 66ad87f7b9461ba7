import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { uuidv7 } from '#kernel';
import type { KeyEnvironment } from './key-ring.js';

/** Ed25519 private key as a JWK (RFC 8037), with the id by which JWKS names it. */
export interface ReceiptPrivateJwk {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
  readonly d: string;
  readonly kid: string;
}

/** The key file as JSON. Every key but the receipt key is 32 random bytes in base64. */
export interface KeyFileContent {
  readonly version: 1;
  readonly environment: KeyEnvironment;
  readonly installationId: string;
  readonly keyEncryptionKeys: Readonly<Record<string, string>>;
  readonly currentKeyVersion: number;
  readonly blindIndexKey: string;
  readonly auditDetailKey: string;
  readonly receiptKey: ReceiptPrivateJwk;
}

/** New random keys for everything. */
export function makeKeyFileContent(environment: KeyEnvironment): KeyFileContent {
  return {
    version: 1,
    environment,
    installationId: uuidv7(),
    keyEncryptionKeys: { '1': newKey() },
    currentKeyVersion: 1,
    blindIndexKey: newKey(),
    auditDetailKey: newKey(),
    receiptKey: newReceiptKey(),
  };
}

function newKey(): string {
  return randomBytes(32).toString('base64');
}

function newReceiptKey(): ReceiptPrivateJwk {
  const { x = '', d = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  // RFC 7638 thumbprint: the required members in alphabetical order, no spaces.
  const kid = createHash('sha256').update(JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x })).digest('base64url');
  return { kty: 'OKP', crv: 'Ed25519', x, d, kid };
}
