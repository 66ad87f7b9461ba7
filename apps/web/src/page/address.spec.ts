import { addressIn, languageAndPath } from './address.js';

describe('the address of a page', () => {
  it.each([['da', '/vagtplan', '/da/vagtplan'], ['en', '/vagtplan', '/en/vagtplan'], ['da', '/', '/da'], ['en', '/a/b', '/en/a/b']] as const)('in %s, of %s, is %s', (language, path, address) => {
    expect(addressIn(language, path)).toBe(address);
    expect(languageAndPath(address)).toEqual({ language, path });
  });

  it.each(['/', '', '/de/vagtplan', '/assets/1/ui.css', 'da/vagtplan', '/DA', '//da', '/danmark'])('is not %p', (address) => {
    expect(languageAndPath(address)).toBeUndefined();
  });
});
