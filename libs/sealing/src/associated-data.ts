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
  return Buffer.concat([domain, ...fields].map(encodeField));
}

function encodeField(field: AssociatedField): Buffer {
  if (field === null) return withHeader('n', '');
  if (typeof field === 'number') {
    if (!Number.isSafeInteger(field)) throw new TypeError('associated data takes whole numbers only');
    return withHeader('i', String(field));
  }
  // Buffer.from would write every lone surrogate as the same replacement character.
  if (!field.isWellFormed()) throw new TypeError('associated data takes well-formed text only');
  return withHeader('s', field);
}

function withHeader(letter: 'n' | 'i' | 's', text: string): Buffer {
  const body = Buffer.from(text, 'utf8');
  const header = Buffer.alloc(5, letter);
  header.writeUInt32BE(body.length, 1);
  return Buffer.concat([header, body]);
}
