import { CompactSign, compactVerify, createLocalJWKSet } from 'jose';
import { freshDevelopmentKeyRing } from './fresh-key-ring.js';
import { receiptKey } from './receipt-key.js';

function signed({ alg, kid, signingKey }: ReturnType<typeof receiptKey>): Promise<string> {
  return new CompactSign(Buffer.from('received')).setProtectedHeader({ alg, kid }).sign(signingKey);
}

describe('a receipt can be checked with what is published', () => {
  it('by the key of the set that its header names', async () => {
    const ours = receiptKey(freshDevelopmentKeyRing());
    const another = receiptKey(freshDevelopmentKeyRing());
    const published = createLocalJWKSet({ keys: [another.publicJwk, ours.publicJwk] });
    const { payload } = await compactVerify(await signed(ours), published, { algorithms: ['EdDSA'] });
    expect(Buffer.from(payload).toString()).toBe('received');
  });

  it('and not by another key', async () => {
    const ours = receiptKey(freshDevelopmentKeyRing());
    const posing = { ...receiptKey(freshDevelopmentKeyRing()).publicJwk, kid: ours.kid };
    await expect(compactVerify(await signed(ours), createLocalJWKSet({ keys: [posing] }))).rejects.toMatchObject({
      code: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
    });
  });

  it('and what is published has no private half', () => {
    expect(Object.keys(receiptKey(freshDevelopmentKeyRing()).publicJwk).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
  });
});
