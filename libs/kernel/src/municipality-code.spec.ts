import { districtMunicipalities, isInDistrict, isMunicipalityCode, municipalityName, neighbourMunicipalities } from './municipality-code.js';

describe('the district has ten municipalities', () => {
  it('knows them by the official code', () => {
    expect(Object.fromEntries(districtMunicipalities.map(({ code, name }) => [code, name]))).toEqual({
      '0253': 'Greve', '0259': 'Køge', '0265': 'Roskilde', '0269': 'Solrød', '0306': 'Odsherred',
      '0316': 'Holbæk', '0326': 'Kalundborg', '0329': 'Ringsted', '0336': 'Stevns', '0350': 'Lejre',
    });
  });

  it('does not count its neighbours in', () => {
    expect(neighbourMunicipalities.map(({ code }) => code).filter(isInDistrict)).toEqual([]);
    expect(municipalityName('0330')).toBe('Slagelse');
  });

  it('has no name for a municipality elsewhere', () => {
    expect(municipalityName('0101')).toBeNull();
    expect(isInDistrict('0101')).toBe(false);
  });
});

describe('a municipality code is four digits', () => {
  it.each(['0259', '0101', '9999'])('accepts %s', (text) => {
    expect(isMunicipalityCode(text)).toBe(true);
  });

  it.each(['259', '02590', '0259\n', 'Køge', '', null, 259])('refuses %j', (value) => {
    expect(isMunicipalityCode(value)).toBe(false);
  });
});
