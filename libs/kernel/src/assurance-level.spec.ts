import { assuranceLevelOf, nsisLevelUris } from './assurance-level.js';

describe('assuranceLevelOf', () => {
  it('reads the two levels that may act', () => {
    expect(assuranceLevelOf('https://data.gov.dk/concept/core/nsis/loa/Substantial')).toBe('substantial');
    expect(assuranceLevelOf('https://data.gov.dk/concept/core/nsis/loa/High')).toBe('high');
  });

  it.each([
    ['low', nsisLevelUris.low],
    ['missing', undefined],
    ['null', null],
    ['the bare word', 'Substantial'],
    ['another case', nsisLevelUris.high.toUpperCase()],
    ['a trailing slash', `${nsisLevelUris.high}/`],
    ['a leading space', ` ${nsisLevelUris.high}`],
    ['http instead of https', nsisLevelUris.high.replace('https', 'http')],
    ['a word after high in the alphabet', 'zzz'],
    ['a list of levels', [nsisLevelUris.high]],
    ['a number', 3],
    ['a member of every object', '__proto__'],
  ])('gives no level for %s', (_, acr) => {
    expect(assuranceLevelOf(acr)).toBeUndefined();
  });
});
