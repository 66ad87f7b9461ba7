/**
 * Tells whether a value from outside is one of a closed list of codes.
 * Compares exactly: no trimming, no folding of case, because each code has one spelling.
 */
export function isOneOf<Code extends string>(codes: readonly Code[], value: unknown): value is Code {
  return typeof value === 'string' && (codes as readonly string[]).includes(value);
}
