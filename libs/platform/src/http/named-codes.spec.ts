import { codesNamed } from './named-codes.js';

describe('a list of codes has one name', () => {
  it('and is shown under it as often as it is needed', () => {
    const colours = ['red', 'green'] as const;
    expect(codesNamed('Colour', colours)).toEqual({ enum: ['red', 'green'], enumName: 'Colour' });
    expect(codesNamed('Colour', ['red', 'green'])).toEqual({ enum: ['red', 'green'], enumName: 'Colour' });
  });

  it('which no other list can have, for the contract would show one for both', () => {
    codesNamed('Taste', ['sweet', 'sour']);
    expect(() => codesNamed('Taste', ['sweet'])).toThrow('two lists of codes are named Taste');
    expect(() => codesNamed('Taste', ['sour', 'sweet'])).toThrow('two lists of codes are named Taste');
  });
});
