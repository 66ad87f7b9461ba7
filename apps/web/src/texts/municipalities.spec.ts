import { municipalitiesInOrder, municipalityText } from './municipalities.js';

const { district, elsewhere } = municipalitiesInOrder;

describe('the kommuner to choose among', () => {
  it('are the ten of the district and the 88 others', () => {
    expect([district.length, elsewhere.length]).toEqual([10, 88]);
  });

  it('are in the order of the Danish alphabet, where aa is å', () => {
    expect(elsewhere.map(({ name }) => name).slice(-4)).toEqual(['Ærø', 'Aabenraa', 'Aalborg', 'Aarhus']);
    expect(district[0]!.name).toBe('Greve');
  });

  it('are said by name, and a code that nobody knows by itself', () => {
    expect(['0259', '0101', '0400', '9999'].map((code) => municipalityText(code, 'da'))).toEqual(['Køge Kommune', 'Københavns Kommune', 'Bornholms Regionskommune', '9999']);
    expect(municipalityText('0101', 'en')).toBe('København Municipality');
  });
});
