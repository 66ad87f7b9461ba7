import { createSecretKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import type { DataKey } from './key-provider.js';
import type { Place } from './place.js';
import { SealBroken } from './seal-broken.js';
import { seal, unseal, unsealJson, unsealText } from './seal.js';

const newKey = (): DataKey => createSecretKey(randomBytes(32)) as DataKey;
const key = newKey();
const place: Place = { table: 'cases.person', column: 'name', rowId: 'row-1', caseId: 'case-1', version: 0 };

const wellFormed = fc.string({ unit: 'binary' });
// JSON has no -0: it comes back as 0.
const json = fc.jsonValue({ noUnicodeString: false }).map((value) => JSON.parse(JSON.stringify(value)) as null | object);

describe('what is sealed comes back as what it was', () => {
  it('for any JSON', () => {
    fc.assert(fc.property(json, (value) => expect(unseal(key, seal(key, value, place), place)).toStrictEqual(value)));
  });

  it('for any text', () => {
    fc.assert(fc.property(wellFormed, (text) => unsealText(key, seal(key, text, place), place) === text));
  });

  it('for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 9000 }), (bytes) => {
        const opened = unseal(key, seal(key, Buffer.from(bytes), place), place);
        return Buffer.isBuffer(opened) && opened.equals(bytes);
      }),
    );
  });

  it('also when the database driver hands it over as plain bytes', () => {
    expect(unsealText(key, new Uint8Array(seal(key, 'Ida', place)), place)).toBe('Ida');
  });
});

describe('what would come back changed is not sealed', () => {
  it.each([['a lone surrogate', '\ud800'], ['NaN', Number.NaN], ['a function', () => 1]])('refuses %s', (_name, content) => {
    expect(() => seal(key, content, place)).toThrow(TypeError);
  });
});

describe('what is read as another kind is refused', () => {
  it('text is JSON, bytes are neither', () => {
    expect(unsealJson<string>(key, seal(key, 'Ida', place), place)).toBe('Ida');
    expect(() => unsealText(key, seal(key, ['Ida'], place), place)).toThrow(SealBroken);
    expect(() => unsealText(key, seal(key, Buffer.from('Ida'), place), place)).toThrow(SealBroken);
    expect(() => unsealJson(key, seal(key, Buffer.from('Ida'), place), place)).toThrow(SealBroken);
  });
});

describe('a changed blob does not open', () => {
  it('whichever bit was flipped', () => {
    const blob = seal(key, { name: 'Ida' }, place);
    for (let bit = 0; bit < blob.length * 8; bit += 1) {
      const changed = Buffer.from(blob);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect(() => unseal(key, changed, place)).toThrow(SealBroken);
    }
  });

  it('however much was cut off either end, or added', () => {
    const blob = seal(key, 'x'.repeat(300), place);
    for (let cut = 1; cut <= blob.length; cut += 1) {
      expect(() => unseal(key, blob.subarray(0, blob.length - cut), place)).toThrow(SealBroken);
      expect(() => unseal(key, blob.subarray(cut), place)).toThrow(SealBroken);
    }
    expect(() => unseal(key, Buffer.concat([blob, Buffer.of(0)]), place)).toThrow(SealBroken);
  });

  it('under another key', () => {
    expect(() => unseal(newKey(), seal(key, 'Ida', place), place)).toThrow(SealBroken);
  });
});

describe('a blob opens in its own place only', () => {
  it.each([
    ['table', { ...place, table: 'cases.child' }],
    ['column', { ...place, column: 'phone' }],
    ['row', { ...place, rowId: 'row-2' }],
    ['case', { ...place, caseId: 'case-2' }],
    ['version', { ...place, version: 1 }],
    ['row and case exchanged', { ...place, rowId: place.caseId, caseId: place.rowId }],
    ['the border between two names', { ...place, table: 'cases.personn', column: 'ame' }],
  ])('not with another %s', (_name, elsewhere) => {
    const blob = seal(key, 'Ida', place);
    expect(() => unseal(key, blob, elsewhere)).toThrow(SealBroken);
  });

  it('whatever the two places are', () => {
    const short = fc.string({ maxLength: 3 });
    const anyPlace = fc.record({ table: short, column: short, rowId: short, caseId: short, version: fc.nat(2) });
    fc.assert(
      fc.property(anyPlace, anyPlace, (here, there) => {
        fc.pre(JSON.stringify(Object.values(here)) !== JSON.stringify(Object.values(there)));
        const blob = seal(key, 'Ida', here);
        expect(unsealText(key, blob, here)).toBe('Ida');
        expect(() => unseal(key, blob, there)).toThrow(SealBroken);
      }),
    );
  });
});

describe('a blob tells little', () => {
  it('is another one each time, of the same length', () => {
    const blobs = Array.from({ length: 200 }, () => seal(key, 'Ida', place));
    expect(new Set(blobs.map((blob) => blob.toString('hex'))).size).toBe(blobs.length);
    expect(new Set(blobs.map((blob) => blob.length)).size).toBe(1);
  });

  it('has the length of its size class, not of its content', () => {
    // 29 bytes in front (version, nonce, tag), and 5 bytes of header inside the padding.
    const sizeOf = (length: number) => seal(key, 'x'.repeat(length), place).length - 29;
    expect([0, 1, 59].map(sizeOf)).toEqual([64, 64, 64]);
    expect([60, 251].map(sizeOf)).toEqual([256, 256]);
    expect([252, 1019].map(sizeOf)).toEqual([1024, 1024]);
    expect([1020, 4091].map(sizeOf)).toEqual([4096, 4096]);
    expect([4092, 8187, 8188, 100_000].map(sizeOf)).toEqual([8192, 8192, 12_288, 102_400]);
  });

  it('breaks without a word about its content, place or key', () => {
    const blob = seal(key, 'Ida Fiktiv', place);
    try {
      unseal(key, blob, { ...place, rowId: 'row-2' });
      throw new Error('it opened');
    } catch (error) {
      expect(error).toBeInstanceOf(SealBroken);
      expect(error).toMatchObject({ code: 'seal-broken', message: 'sealed value cannot be opened: cases.person.name' });
      expect((error as SealBroken).cause).toBeUndefined();
    }
  });
});
