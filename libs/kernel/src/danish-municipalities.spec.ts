import { danishMunicipalities } from './danish-municipalities.js';
import { districtMunicipalities, isMunicipalityCode, neighbourMunicipalities } from './municipality-code.js';

describe('the kommuner of Denmark', () => {
  it('are 98, each with a code and a name of its own, in the order of the codes', () => {
    const codes = danishMunicipalities.map(({ code }) => code);
    expect([codes.length, new Set(codes).size, new Set(danishMunicipalities.map(({ name }) => name)).size]).toEqual([98, 98, 98]);
    expect(codes.every(isMunicipalityCode)).toBe(true);
    expect(codes.toSorted()).toEqual(codes);
  });

  it('hold the district and its neighbours, by the names that they have there', () => {
    for (const known of [...districtMunicipalities, ...neighbourMunicipalities]) expect(danishMunicipalities).toContainEqual(known);
  });
});
