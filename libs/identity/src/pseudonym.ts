import { hash } from 'node:crypto';

// Crockford's letters and digits: none is taken for another when it is read aloud.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * `P-7KQ2`: what auditors see instead of a name. Follows from the staff member's id, and there are a million of them:
 * two people can be given the same one, and the second then needs another id.
 */
export function pseudonymOf(staffId: string): string {
  const bytes = hash('sha256', `naervaern pseudonym:${staffId}`, 'buffer').subarray(0, 4);
  return `P-${[...bytes].map((byte) => letters[byte % 32]).join('')}`;
}
