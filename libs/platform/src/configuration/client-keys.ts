import { createPublicKey } from 'node:crypto';
import { UnsafeConfiguration } from './unsafe-configuration.js';

/** A public EC key on P-256, as a JWK. */
export interface ClientKey {
  kty: 'EC';
  crv: 'P-256';
  x: string;
  y: string;
  kid?: string;
  alg?: string;
  use?: string;
}

export interface ClientKeys {
  keys: ClientKey[];
}

const known: readonly string[] = ['kty', 'crv', 'x', 'y', 'kid', 'alg', 'use'];

/**
 * A JSON Web Key Set of public P-256 keys, from the text of a setting.
 * @throws UnsafeConfiguration naming the setting: also for a private key, which must never be handed to whoever only checks
 */
export function readClientKeys(setting: string, text: string): ClientKeys {
  const keys = (parsed(setting, text) as { keys?: unknown } | null)?.keys;
  if (!Array.isArray(keys) || keys.length === 0) throw new UnsafeConfiguration(setting, 'must be {"keys": […]} with at least one key');
  return { keys: keys.map((key: unknown) => publicKey(setting, key)) };
}

function parsed(setting: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnsafeConfiguration(setting, 'is not JSON');
  }
}

function publicKey(setting: string, key: unknown): ClientKey {
  if (typeof key !== 'object' || key === null) throw new UnsafeConfiguration(setting, 'holds something that is no key');
  if ('d' in key) throw new UnsafeConfiguration(setting, 'holds a private key; give the public half alone');
  const { kty, crv } = key as Record<string, unknown>;
  const isPlain = Object.entries(key).every(([name, value]) => known.includes(name) && typeof value === 'string');
  if (!isPlain || kty !== 'EC' || crv !== 'P-256') throw new UnsafeConfiguration(setting, 'must hold public EC keys on P-256 and nothing else');
  try {
    // Finds a point that is not on the curve now, and not at the first request.
    createPublicKey({ key: key as never, format: 'jwk' });
  } catch {
    throw new UnsafeConfiguration(setting, 'holds a key that is not on its curve');
  }
  return key as ClientKey;
}
