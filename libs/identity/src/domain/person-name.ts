const name = /^\p{L}[\p{L}\p{M} .,'’-]{0,99}$/u;

/**
 * Whether a text can be a person's name as an identity provider gives it: letters of any script with what names have
 * between them, 1 to 100 characters. No digits, so that no CPR number becomes a name, and nothing that turns text round.
 */
export function isPersonName(text: unknown): text is string {
  return typeof text === 'string' && text.length <= 100 && text === text.trim() && name.test(text);
}
