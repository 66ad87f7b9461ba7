/** What can be sealed: bytes, text, or anything that JSON can say (no undefined, functions, NaN or bigint). */
export type Sealable = Buffer | string | number | boolean | null | object;

const kinds = { bytes: 0, text: 1, json: 2 } as const;

/**
 * Content as bytes, with the kind that brings it back as it was.
 * @throws TypeError for text with a lone surrogate (it would come back changed) and for what JSON cannot say
 */
export function encodeContent(content: Sealable): { kind: number; bytes: Buffer } {
  if (content instanceof Uint8Array) return { kind: kinds.bytes, bytes: Buffer.from(content) };
  if (typeof content === 'string') {
    if (!content.isWellFormed()) throw new TypeError('only well-formed text can be sealed');
    return { kind: kinds.text, bytes: Buffer.from(content, 'utf8') };
  }
  if (typeof content === 'number' && !Number.isFinite(content)) throw new TypeError('only finite numbers can be sealed');
  const json = JSON.stringify(content) as string | undefined;
  if (json === undefined) throw new TypeError('only bytes, text and JSON can be sealed');
  return { kind: kinds.json, bytes: Buffer.from(json, 'utf8') };
}

/** The content again, or undefined for a kind or JSON that this version does not write. */
export function decodeContent(kind: number, bytes: Buffer): Sealable | undefined {
  if (kind === kinds.bytes) return Buffer.from(bytes);
  if (kind === kinds.text) return bytes.toString('utf8');
  if (kind !== kinds.json) return undefined;
  try {
    return JSON.parse(bytes.toString('utf8')) as Sealable;
  } catch {
    // The parser's message quotes what it could not read, so it must not travel.
    return undefined;
  }
}
