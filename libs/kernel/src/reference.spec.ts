import { isReference, newReference, typedReference } from './reference.js';

describe('a reference', () => {
  it('is random, and known by its shape', () => {
    const made = Array.from({ length: 100 }, newReference);
    expect(new Set(made).size).toBe(100);
    expect(made.every(isReference)).toBe(true);
  });

  it.each([
    ['NV-7KQ2-M9XD', 'NV-7KQ2-M9XD'], ['nv-7kq2-m9xd', 'NV-7KQ2-M9XD'], ['  nv 7kq2 m9xd ', 'NV-7KQ2-M9XD'], ['nv7kq2m9xd', 'NV-7KQ2-M9XD'], ['NV - 7KQ2 - M9XD', 'NV-7KQ2-M9XD'],
    ['7kq2-m9xd', '7KQ2-M9XD'], ['', ''], ['nv-7kq2-m9x', 'NV-7KQ2-M9X'],
  ])('is read as it is typed: %j', (typed, reference) => {
    expect(typedReference(typed)).toBe(reference);
  });
});
