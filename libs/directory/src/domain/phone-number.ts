/** Reached without an area code from any telephone in Denmark: the emergency call and the police. */
const shortNumbers = ['112', '114'];

/**
 * A Danish telephone number as it is stored and shown, `+45 12 34 56 78`, or null when the text is none: eight digits, in
 * any grouping, with or without +45; or 112 or 114.
 */
export function parsePhone(text: string): string | null {
  const digits = text.replaceAll(/[ \u00a0]/g, '');
  if (shortNumbers.includes(digits)) return digits;
  const [, pairs] = /^(?:\+45)?([0-9]{8})$/.exec(digits) ?? [];
  return pairs === undefined ? null : `+45 ${pairs.match(/../g)!.join(' ')}`;
}
