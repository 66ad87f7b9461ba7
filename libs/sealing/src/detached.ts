import { encodeAssociatedData } from './associated-data.js';
import type { Sealable } from './content.js';
import { deriveKey } from './derived-key.js';
import type { KeyRing } from './key-ring.js';
import { SealBroken } from './seal-broken.js';
import { closeSealed, openSealed } from './sealed-box.js';

/** Which detail of which audit entry, such as field "subjects". */
export interface EntryDetailPlace {
  readonly entryId: string;
  readonly field: string;
}

/**
 * Seals a personal detail of an audit entry. It hangs on no data key of a case, because an entry is opened before
 * any case is found and must be readable by an auditor who may not open the case: each entry has a key of its own,
 * derived from the audit detail key and the entry's id.
 */
export function sealEntryDetail(ring: KeyRing, place: EntryDetailPlace, detail: Sealable): Buffer {
  return closeSealed(keyOf(ring, place), detail, placeBytes(place));
}

/** @throws SealBroken when the blob, the entry, the field or the key is another */
export function unsealEntryDetail(ring: KeyRing, place: EntryDetailPlace, blob: Uint8Array): Sealable {
  const detail = openSealed(keyOf(ring, place), blob, placeBytes(place));
  if (detail === undefined) throw new SealBroken(`audit detail ${place.field}`);
  return detail;
}

function keyOf(ring: KeyRing, { entryId }: EntryDetailPlace) {
  return deriveKey(ring.auditDetailKey, encodeAssociatedData('naervaern.audit-detail-key.v1', [entryId]));
}

function placeBytes({ entryId, field }: EntryDetailPlace): Buffer {
  return encodeAssociatedData('naervaern.audit-detail.v1', [entryId, field]);
}
