import { createHash } from 'node:crypto';

/**
 * The id of something in a referral, out of the id of its draft: a UUIDv8 (RFC 9562 section 5.8) over SHA-256. Whoever
 * sends the same draft again, in another tab, on another device or after a lost answer, names the same things, and so the
 * api takes them once. As hard to guess as the draft's own id, which is random and known to its unit alone.
 */
export function derivedId(draftId: string, what: string): string {
  const bytes = createHash('sha256').update(`naervaern referral ${draftId} ${what}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Under this id a draft is sent, whoever sends it and however often. */
export const referralIdOf = (draftId: string): string => derivedId(draftId, 'referral');
