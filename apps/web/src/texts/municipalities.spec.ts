import { neighbourMunicipalities } from '#kernel';
import { municipalitiesInOrder, municipalityText } from './municipalities.js';

const { district, elsewhere } = municipalitiesInOrder;

describe('the list of kommuner', () => {
  it('has all 98, each once, the ten of the district apart', () => {
    expect([district.length, elsewhere.length]).toEqual([10, 88]);
    expect(new Set([...district, ...elsewhere].map(({ code }) => code)).size).toBe(98);
    expect(new Set([...district, ...elsewhere].map(({ name }) => name)).size).toBe(98);
  });

  it('calls the neighbours as the kernel does', () => {
    expect(elsewhere).toEqual(expect.arrayContaining([...neighbourMunicipalities]));
  });

  it('is in the order of the Danish alphabet, where aa is å', () => {
    expect(elsewhere.map(({ name }) => name).slice(-4)).toEqual(['Ærø', 'Aabenraa', 'Aalborg', 'Aarhus']);
    expect(district[0]!.name).toBe('Greve');
  });

  it('says a kommune by name, and a code that nobody knows by itself', () => {
    expect(['0259', '0101', '0400', '9999'].map((code) => municipalityText(code, 'da'))).toEqual(['Køge Kommune', 'Københavns Kommune', 'Bornholms Regionskommune', '9999']);
    expect(municipalityText('0101', 'en')).toBe('København Municipality');
  });
});
