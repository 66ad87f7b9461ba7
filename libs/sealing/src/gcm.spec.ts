import { createCipheriv, createSecretKey, randomBytes } from 'node:crypto';
import { boxOverhead, closeBox, decrypt, openBox } from './gcm.js';

const key = createSecretKey(randomBytes(32));
const associatedData = Buffer.from('place');

function boxWithTagOf(tagLength: number) {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  cipher.setAAD(associatedData);
  const ciphertext = Buffer.concat([cipher.update('Ida'), cipher.final()]);
  return { nonce, tag: cipher.getAuthTag(), ciphertext, associatedData };
}

describe('a tag is 16 bytes', () => {
  it('opens with all of them', () => {
    expect(decrypt(key, boxWithTagOf(16))?.toString()).toBe('Ida');
  });

  it.each([4, 8, 12, 13, 14, 15])('refuses a tag made with %i bytes', (length) => {
    expect(decrypt(key, boxWithTagOf(length))).toBeNull();
  });

  it.each([0, 4, 8, 12, 15])('refuses a right tag cut to %i bytes', (length) => {
    const box = boxWithTagOf(16);
    expect(decrypt(key, { ...box, tag: box.tag.subarray(0, length) })).toBeNull();
  });
});

describe('a box', () => {
  it('holds nonce and tag before its ciphertext, and may be empty', () => {
    const box = closeBox(key, Buffer.alloc(0), associatedData);
    expect(box).toHaveLength(boxOverhead);
    expect(openBox(key, box, associatedData)).toEqual(Buffer.alloc(0));
  });

  it('does not open when it is shorter than that', () => {
    const box = closeBox(key, Buffer.alloc(0), associatedData);
    expect(openBox(key, box.subarray(0, boxOverhead - 1), associatedData)).toBeNull();
    expect(openBox(key, Buffer.alloc(0), associatedData)).toBeNull();
  });
});
