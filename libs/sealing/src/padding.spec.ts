import fc from 'fast-check';
import { pad, unpad } from './padding.js';

describe('padding has one spelling', () => {
  it('gives back kind and content', () => {
    fc.assert(
      fc.property(fc.nat(255), fc.uint8Array({ maxLength: 5000 }), (kind, bytes) => {
        const unpadded = unpad(pad(kind, Buffer.from(bytes)));
        return unpadded?.kind === kind && unpadded.content.equals(bytes);
      }),
    );
  });

  it('refuses bytes behind the content', () => {
    const padded = pad(1, Buffer.from('Ida'));
    padded[padded.length - 1] = 1;
    expect(unpad(padded)).toBeNull();
  });

  it('refuses a larger class than the content needs, and a length beyond the end', () => {
    expect(unpad(Buffer.concat([pad(1, Buffer.from('Ida')), Buffer.alloc(192)]))).toBeNull();
    const padded = pad(1, Buffer.from('Ida'));
    padded.writeUInt32BE(60, 1);
    expect(unpad(padded)).toBeNull();
    padded.writeUInt32BE(0xffff_ffff, 1);
    expect(unpad(padded)).toBeNull();
  });

  it('refuses what is no class at all', () => {
    expect(unpad(Buffer.alloc(0))).toBeNull();
    expect(unpad(Buffer.alloc(4))).toBeNull();
    expect(unpad(Buffer.alloc(63))).toBeNull();
  });
});
