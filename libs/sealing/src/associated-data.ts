export type AssociatedField = string | number | null;

/**
 * One spelling of a list of fields as bytes, so that no two different lists give the same bytes:
 * each field is a type letter, its length as 4 bytes, and its UTF-8 (a number in decimal). Used as associated
 * data of AES-GCM and as the info of HKDF.
 *
 * @param domain what the bytes are for, with a version; keeps uses of one key apart
 * @throws TypeError for text that has no UTF-8 form and for numbers that are not whole and exact
 */
export function encodeAssociatedData(domain: string, fields: readonly AssociatedField[]): Buffer {
  const spelled = [domain, ...fields].map(spellingOf);
  // One buffer for all: this is made for each value that is opened.
  const bytes = Buffer.allocUnsafe(spelled.reduce((sum, { length }) => sum + headerLength + length, 0));
  let at = 0;
  for (const { letter, text, length } of spelled) {
    bytes.writeUInt8(letter, at);
    bytes.writeUInt32BE(length, at + 1);
    bytes.write(text, at + headerLength, 'utf8');
    at += headerLength + length;
  }
  return bytes;
}

/** A type letter and a length. */
const headerLength = 5;
const letters = { nothing: 'n'.charCodeAt(0), whole: 'i'.charCodeAt(0), text: 's'.charCodeAt(0) };

function spellingOf(field: AssociatedField): { letter: number; text: string; length: number } {
  if (field === null) return { letter: letters.nothing, text: '', length: 0 };
  if (typeof field === 'number') {
    if (!Number.isSafeInteger(field)) throw new TypeError('associated data takes whole numbers only');
    const text = String(field);
    return { letter: letters.whole, text, length: text.length };
  }
  // UTF-8 would write every lone surrogate as the same replacement character.
  if (!field.isWellFormed()) throw new TypeError('associated data takes well-formed text only');
  return { letter: letters.text, text: field, length: Buffer.byteLength(field, 'utf8') };
}
