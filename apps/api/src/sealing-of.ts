import { type Environment, refuseOpenToAll, UnsafeConfiguration } from '#platform';
import { fileKeyProvider, KeyFileError, loadKeyFile, receiptKey, type Sealing } from '#sealing';

/**
 * What seals, looks up and signs, from the key file. Read once; keys stay in KeyObjects.
 * @throws UnsafeConfiguration for a key file that cannot be used, or that belongs to the other kind of environment:
 *   development keys lie in many hands, and production keys must not come into them
 */
export function sealingOf(keyFile: string, environment: Environment): Sealing {
  const ring = ringFrom(keyFile);
  if (environment === 'production') refuseOpenToAll('NAERVAERN_KEY_FILE', keyFile);
  if ((ring.environment === 'production') !== (environment === 'production')) {
    throw new UnsafeConfiguration('NAERVAERN_KEY_FILE', `holds keys of another environment (${ring.environment})`);
  }
  return { ring, keys: fileKeyProvider(ring), receipts: receiptKey(ring) };
}

function ringFrom(path: string) {
  try {
    return loadKeyFile(path);
  } catch (error) {
    if (error instanceof KeyFileError) throw new UnsafeConfiguration('NAERVAERN_KEY_FILE', error.message);
    throw error;
  }
}
