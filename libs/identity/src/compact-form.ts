/** Ours are about 1 kB. Below Node's 16 KiB for all headers together, so that the limit is ours. */
const longestToken = 8 * 1024;
const compactForm = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;

/** Three base64url segments, each in its one spelling: decoders ignore spare bits, so one token would have many texts. */
export function isCompactForm(text: unknown): text is string {
  if (typeof text !== 'string' || text.length > longestToken || !compactForm.test(text)) return false;
  return text.split('.').every((segment) => Buffer.from(segment, 'base64url').toString('base64url') === segment);
}

/** `jku`, `jwk`, `x5u` and `x5c` would let a token bring its own key; `crit` and `b64` change what is signed. */
const forbiddenHeaders = ['jku', 'jwk', 'x5u', 'x5c', 'crit', 'b64', 'zip', 'enc'];

/** Whether a token's header says something that ours never do. */
export function hasForbiddenHeader(unverifiedHeader: object): boolean {
  return forbiddenHeaders.some((name) => name in unverifiedHeader);
}

/** Visible ASCII only: ids go to the database and the log, where a NUL or a lone surrogate would fail late. */
export function isPlainId(claim: unknown): claim is string {
  return typeof claim === 'string' && /^[\x21-\x7e]{1,255}$/.test(claim);
}
