/** A sentence inside another: "Det kan …" becomes "det kan …". "CPR-nummeret" and other capitals stay. */
export const beginningSmall = (text: string): string => (/^\p{Lu}\p{Ll}/u.test(text) ? `${text[0]!.toLowerCase()}${text.slice(1)}` : text);
