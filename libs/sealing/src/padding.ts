const smallClasses = [64, 256, 1024, 4096];
const largeStep = 4096;
const headerLength = 5;
/** As much as a size class can add. */
const zeros = Buffer.alloc(largeStep);

/**
 * Hides how long something is: header (kind byte and 4 bytes of length), content, zeros up to a size class of
 * 64, 256, 1024, 4096 and then multiples of 4096 bytes. The length of an address or of a note tells too much.
 */
export function pad(kind: number, content: Buffer): Buffer {
  const padded = Buffer.alloc(sizeClass(headerLength + content.length));
  padded.writeUInt8(kind, 0);
  padded.writeUInt32BE(content.length, 1);
  content.copy(padded, headerLength);
  return padded;
}

/** What `pad` was given, or null when these are not the very bytes that it would have made. */
export function unpad(padded: Buffer): { kind: number; content: Buffer } | null {
  if (padded.length < headerLength) return null;
  const end = headerLength + padded.readUInt32BE(1);
  if (sizeClass(end) !== padded.length) return null;
  if (!padded.subarray(end).equals(zeros.subarray(0, padded.length - end))) return null;
  return { kind: padded.readUInt8(0), content: padded.subarray(headerLength, end) };
}

function sizeClass(length: number): number {
  return smallClasses.find((size) => length <= size) ?? Math.ceil(length / largeStep) * largeStep;
}
