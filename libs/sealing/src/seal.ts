import type { Sealable } from './content.js';
import type { DataKey } from './key-provider.js';
import { placeBytes } from './place.js';
import type { Place } from './place.js';
import { SealBroken } from './seal-broken.js';
import { closeSealed, openSealed } from './sealed-box.js';

/**
 * Closes a value for one place, for a bytea column. Sealing the same value again gives other bytes of the same length.
 *
 * @param content bytes, text or JSON; comes back from `unseal` as what it was
 */
export function seal(key: DataKey, content: Sealable, place: Place): Buffer {
  return closeSealed(key, content, placeBytes(place));
}

/**
 * The value that was sealed with this key for this place.
 * @throws SealBroken when the blob, the key or the place is another
 */
export function unseal(key: DataKey, blob: Uint8Array, place: Place): Sealable {
  const content = openSealed(key, blob, placeBytes(place));
  if (content === undefined) throw new SealBroken(`${place.table}.${place.column}`);
  return content;
}

/** As `unseal`, for a column that holds text. @throws SealBroken also when it holds something else */
export function unsealText(key: DataKey, blob: Uint8Array, place: Place): string {
  const content = unseal(key, blob, place);
  if (typeof content !== 'string') throw new SealBroken(`${place.table}.${place.column}`);
  return content;
}

/**
 * As `unseal`, for a column that holds JSON; text is JSON too, bytes are not.
 * The type is the caller's promise: the seal proves that we wrote it, not which shape it had then.
 *
 * @throws SealBroken also when it holds bytes
 */
export function unsealJson<T>(key: DataKey, blob: Uint8Array, place: Place): T {
  const content = unseal(key, blob, place);
  if (Buffer.isBuffer(content)) throw new SealBroken(`${place.table}.${place.column}`);
  return content as T;
}
