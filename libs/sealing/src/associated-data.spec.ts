import fc from 'fast-check';
import { encodeAssociatedData } from './associated-data.js';

const field = fc.oneof(fc.string({ unit: 'binary', maxLength: 4 }), fc.integer({ min: -20, max: 20 }), fc.constant(null));
const list = fc.array(field, { maxLength: 4 });

describe('no two lists of fields give the same bytes', () => {
  it('whatever stands in them', () => {
    fc.assert(
      fc.property(list, list, (one, other) => {
        const sameBytes = encodeAssociatedData('a', one).equals(encodeAssociatedData('a', other));
        expect(sameBytes).toBe(one.length === other.length && one.every((value, index) => Object.is(value, other[index])));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    [['ab', 'c'], ['a', 'bc']],
    [['1'], [1]],
    [[''], [null]],
    [['a'], ['a', '']],
    [['é'], ['e\u0301']],
  ])('%j and %j', (one, other) => {
    expect(encodeAssociatedData('a', one)).not.toEqual(encodeAssociatedData('a', other));
  });

  it('also under another domain', () => {
    expect(encodeAssociatedData('a', ['b'])).not.toEqual(encodeAssociatedData('b', ['b']));
  });

  it('stays the same from version to version, because stored values depend on it', () => {
    expect(encodeAssociatedData('d', ['æ', 12, null]).toString('hex')).toBe('7300000001647300000002c3a6690000000231326e00000000');
  });
});

describe('what has no single spelling is refused', () => {
  it.each(['\ud800', 1.5, Number.NaN, 2 ** 53])('%p', (value) => {
    expect(() => encodeAssociatedData('a', [value])).toThrow(TypeError);
  });
});
