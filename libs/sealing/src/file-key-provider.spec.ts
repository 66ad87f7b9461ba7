import { freshDevelopmentKeyRing } from './fresh-key-ring.js';
import { fileKeyProvider } from './file-key-provider.js';
import type { KeyRing } from './key-ring.js';
import { SealBroken } from './seal-broken.js';

const ring = freshDevelopmentKeyRing();
const context = { caseId: 'case-1', partId: 'part-1' };

/** The same installation after a rotation: a second key wraps, the first still unwraps. */
function rotated(): KeyRing {
  const [, second] = [...freshDevelopmentKeyRing().keyEncryptionKeys][0]!;
  return { ...ring, keyEncryptionKeys: new Map([...ring.keyEncryptionKeys, [2, second]]), currentKeyVersion: 2 };
}

describe('a data key', () => {
  it('is the same key after unwrapping, and a new one each time', () => {
    const provider = fileKeyProvider(ring);
    const { key, wrapped } = provider.newDataKey(context);
    expect(provider.unwrap(wrapped, context).equals(key)).toBe(true);
    expect(provider.newDataKey(context).key.equals(key)).toBe(false);
    expect(key.symmetricKeySize).toBe(32);
  });

  it('does not stand in its wrapping', () => {
    const { key, wrapped } = fileKeyProvider(ring).newDataKey(context);
    expect(wrapped.includes(key.export())).toBe(false);
    expect(wrapped).toHaveLength(65);
  });
});

describe('a wrapped data key opens for what it was made for', () => {
  const { wrapped } = fileKeyProvider(ring).newDataKey(context);

  it.each([
    [{ caseId: 'case-2', partId: 'part-1' }],
    [{ caseId: 'case-1', partId: 'part-2' }],
    [{ caseId: 'case-1', partId: null }],
    [{ caseId: 'part-1', partId: 'case-1' }],
  ])('and not for %j', (other) => {
    expect(() => fileKeyProvider(ring).unwrap(wrapped, other)).toThrow(SealBroken);
  });

  it('tells a case itself from a part with an empty name', () => {
    const ofCase = fileKeyProvider(ring).newDataKey({ caseId: 'case-1', partId: null }).wrapped;
    expect(() => fileKeyProvider(ring).unwrap(ofCase, { caseId: 'case-1', partId: '' })).toThrow(SealBroken);
  });

  it('and not with the keys, or under the name, of another installation', () => {
    expect(() => fileKeyProvider(freshDevelopmentKeyRing()).unwrap(wrapped, context)).toThrow(SealBroken);
    expect(() => fileKeyProvider({ ...ring, installationId: 'another' }).unwrap(wrapped, context)).toThrow(SealBroken);
  });

  it('and not when any bit was flipped or any byte is missing', () => {
    for (let bit = 0; bit < wrapped.length * 8; bit += 1) {
      const changed = Buffer.from(wrapped);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect(() => fileKeyProvider(ring).unwrap(changed, context)).toThrow(SealBroken);
    }
    for (let length = 0; length < wrapped.length; length += 1) {
      expect(() => fileKeyProvider(ring).unwrap(wrapped.subarray(0, length), context)).toThrow(SealBroken);
    }
  });
});

describe('rotation of the key-encryption key', () => {
  it('still opens what the old key wrapped, and wraps with the new one', () => {
    const before = fileKeyProvider(ring).newDataKey(context);
    const after = fileKeyProvider(rotated());
    expect(after.unwrap(before.wrapped, context).equals(before.key)).toBe(true);
    expect(after.newDataKey(context).wrapped.readUInt32BE(1)).toBe(2);
  });

  it('says so when the key file lacks the version', () => {
    const { wrapped } = fileKeyProvider(rotated()).newDataKey(context);
    expect(() => fileKeyProvider(ring).unwrap(wrapped, context)).toThrow(/key version that is not in the key file/);
  });
});

describe('unwraps are counted, because each must answer to an audited read', () => {
  it('by case, refused ones too, and new keys not at all', () => {
    const provider = fileKeyProvider(ring);
    const { wrapped } = provider.newDataKey(context);
    provider.unwrap(wrapped, context);
    provider.unwrap(wrapped, context);
    expect(() => provider.unwrap(wrapped, { caseId: 'case-2', partId: null })).toThrow(SealBroken);
    expect(() => provider.unwrap(Buffer.alloc(3), context)).toThrow(SealBroken);
    expect(provider.takeUnwrapCounts()).toEqual(new Map([['case-1', 3], ['case-2', 1]]));
    expect(provider.takeUnwrapCounts()).toEqual(new Map());
    expect(provider.unwrapTotal).toBe(4);
  });
});
