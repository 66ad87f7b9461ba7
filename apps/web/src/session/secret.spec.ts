import { csrfTokenOf, hashOf, isCsrfTokenOf, isSecret, newSecret } from './secret.js';

describe('a cookie\'s secret', () => {
  it('is 256 bits, new each time, and stored as a hash', () => {
    const secrets = Array.from({ length: 50 }, newSecret);
    expect(new Set(secrets).size).toBe(50);
    expect(secrets.every(isSecret)).toBe(true);
    expect(hashOf(secrets[0]!)).toHaveLength(32);
  });

  it.each([undefined, '', 'x', `${'a'.repeat(42)}=`, 'a'.repeat(44), `${'a'.repeat(42)}\n`])('is not %j', (value) => {
    expect(isSecret(value)).toBe(false);
  });
});

describe('a page\'s token', () => {
  const secret = newSecret();

  it('is another on every page, and each is known', () => {
    const tokens = Array.from({ length: 50 }, () => csrfTokenOf(secret));
    expect(new Set(tokens).size).toBe(50);
    expect(tokens.every((token) => isCsrfTokenOf(secret, token))).toBe(true);
  });

  it.each<[string, () => unknown]>([
    ['another session\'s', () => csrfTokenOf(newSecret())],
    ['one bit away', () => { const bytes = Buffer.from(csrfTokenOf(secret), 'base64url'); bytes[40]! ^= 1; return bytes.toString('base64url'); }],
    ['one bit away in its mask', () => { const bytes = Buffer.from(csrfTokenOf(secret), 'base64url'); bytes[3]! ^= 1; return bytes.toString('base64url'); }],
    ['cut short', () => csrfTokenOf(secret).slice(0, -2)],
    ['nothing', () => ''],
    ['zeros', () => Buffer.alloc(64).toString('base64url')],
    ['a list', () => [csrfTokenOf(secret)]],
    ['missing', () => undefined],
    ['the secret itself', () => secret],
  ])('is not %s', (_what, make) => {
    expect(isCsrfTokenOf(secret, make())).toBe(false);
  });
});
