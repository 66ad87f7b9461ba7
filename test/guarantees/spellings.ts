/**
 * The ways in which a word may lie in a copy of a database, all in lower case and as latin1 text of the bytes: as it
 * is, in hex, in UTF-16, and in both base64 alphabets at each of the three places where it may begin in a longer text.
 * Letters at the edges of base64 depend on the neighbours and are left out.
 */
export function spellingsOf(word: string): string[] {
  const forms = [word, word.toLowerCase(), word.toUpperCase()].map((form) => Buffer.from(form, 'utf8'));
  const base64 = forms.flatMap((form) =>
    [0, 1, 2].map((before) => {
      const padded = Buffer.concat([Buffer.alloc(before), form]);
      const [first, last] = [Math.ceil((before * 8) / 6), Math.floor((padded.length * 8) / 6)];
      return padded.toString('base64').slice(first, last);
    }),
  );
  const spelled = [
    ...forms.map((form) => form.toString('latin1')),
    ...forms.map((form) => form.toString('hex')),
    ...forms.map((form) => Buffer.from(form.toString('utf8'), 'utf16le').toString('latin1')),
    ...base64,
    ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
  ];
  return [...new Set(spelled.map((text) => text.toLowerCase()))];
}
