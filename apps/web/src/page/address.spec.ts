import { addressIn, isPageAddress, languageAndPath } from './address.js';

describe('the address of a page', () => {
  it.each([['da', '/vagtplan', '/da/vagtplan'], ['en', '/vagtplan', '/en/vagtplan'], ['da', '/', '/da'], ['en', '/a/b', '/en/a/b']] as const)('in %s, of %s, is %s', (language, path, address) => {
    expect(addressIn(language, path)).toBe(address);
    expect(languageAndPath(address)).toEqual({ language, path });
  });

  it.each(['/', '', '/de/vagtplan', '/assets/1/ui.css', 'da/vagtplan', '/DA', '//da', '/danmark'])('is not %p', (address) => {
    expect(languageAndPath(address)).toBeUndefined();
  });
});

describe('what a browser hands back', () => {
  const sealed = 'eyJ-_1..aB-_.Zz09.x';
  it.each(['/da', '/da/kontaktpunkter', '/kontaktpunkter', '/da/sag/0190a000-0000-7000-8000-000000000000/luk', `/en/revision/log/${sealed}`])('can be the address of a page: %p', (said) => {
    expect(isPageAddress(said)).toBe(true);
  });

  it.each([
    '/', '', '//evil.example', '/da//evil.example', 'https://evil.example', '/da/../x', '/da/.', '/DA', '/da?x=1', '/da#x', '/da/a.b', `/${sealed}/da`, `/da/${sealed}.x`,
    `/da/${'a'.repeat(1200)}`, '/da\n', '/da/%2e', undefined, ['/da'],
  ])('or cannot: %p', (said) => {
    expect(isPageAddress(said)).toBe(false);
  });
});
