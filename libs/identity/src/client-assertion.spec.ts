import { createHmac } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { audienceInTokens, aTokenIssuer, rightfulClaims, signedToken } from '../../../test/builders/access-token.js';
import { aWebKey, rightfulAssertion, signedAssertion } from '../../../test/builders/client-assertion.js';
import { createClientAssertionVerifier } from './client-assertion.js';
import { ClientRefused } from './client-refused.js';

const now = new Date('2026-03-02T12:00:00Z');
const seconds = now.getTime() / 1000;
const key = await aWebKey();
const older = await aWebKey('web-0');
const attacker = await aWebKey();
const both = { keys: [...key.publicKeys.keys, ...older.publicKeys.keys] };
const issuer = await aTokenIssuer('https://police.example');

function verifier(webClientKeys: typeof both | undefined = both) {
  return createClientAssertionVerifier({ webClientKeys, audience: audienceInTokens, allowDevelopmentKeys: false, now: () => now });
}

const outcome = (assertion: string | undefined, verify = verifier()): Promise<string> =>
  verify(assertion).then(() => 'accepted', (error: unknown) => (error instanceof ClientRefused ? 'refused' : `threw ${String(error)}`));

const encode = (content: object): string => Buffer.from(JSON.stringify(content)).toString('base64url');
const claims = rightfulAssertion(now);

describe('a client assertion that fits', () => {
  it('gives its id and until when it could be used', async () => {
    expect(await verifier()(await signedAssertion(key, claims, {}, now))).toEqual({ jti: claims.jti, usableUntil: new Date((seconds + 65) * 1000) });
  });

  it.each<[string, JWTPayload, Record<string, unknown>]>([
    ['from a clock 5 s ahead', { iat: seconds + 5, exp: seconds + 65 }, {}],
    ['4 s past its time', { iat: seconds - 60, exp: seconds - 4 }, {}],
    ['with a type', {}, { typ: 'client-authentication+jwt' }],
    ['with an id of 16 characters', { jti: 'x'.repeat(16) }, {}],
  ])('is accepted %s', async (_what, change, header) => {
    expect(await outcome(await signedAssertion(key, change, header, now))).toBe('accepted');
  });

  it('may be signed with any key of the web, so that keys can be changed', async () => {
    expect(await outcome(await signedAssertion(older, {}, {}, now))).toBe('accepted');
  });
});

describe('a client assertion is refused', () => {
  it.each<[string, JWTPayload]>([
    ['of somebody else', { iss: 'naervaern-worker', sub: 'naervaern-worker' }],
    ['about somebody else', { sub: 'b0c4a5d2-0000-4000-8000-000000000001' }],
    ['without an issuer', { iss: undefined }],
    ['without a subject', { sub: undefined }],
    ['for another audience', { aud: 'urn:other' }],
    ['for the identity provider', { aud: 'https://police.example' }],
    ['for us and somebody else', { aud: [audienceInTokens, 'urn:other'] }],
    ['for us alone, in a list', { aud: [audienceInTokens] }],
    ['for nobody', { aud: undefined }],
    ['past its time', { iat: seconds - 60, exp: seconds - 5 }],
    ['from the future', { iat: seconds + 6, exp: seconds + 60 }],
    ['not valid yet', { nbf: seconds + 6 }],
    ['living longer than 60 s', { exp: seconds + 61 }],
    ['ending as it begins', { exp: seconds }],
    ['without an end', { exp: undefined }],
    ['without a beginning', { iat: undefined }],
    ['with its end as text', { exp: `${seconds + 60}` as never }],
    ['without an id', { jti: undefined }],
    ['with an id that is too short to be random', { jti: 'x'.repeat(15) }],
    ['with an id that is too long', { jti: 'x'.repeat(129) }],
    ['with a NUL in its id', { jti: `${'x'.repeat(16)}\u0000` }],
    ['with an id that is no text', { jti: 7 as never }],
  ])('%s', async (_what, change) => {
    expect(await outcome(await signedAssertion(key, change, {}, now))).toBe('refused');
  });

  it.each<[string, () => string | undefined | Promise<string>]>([
    ['that is missing', () => undefined],
    ['that is no token', () => 'not.a.token'],
    ['that is empty', () => ''],
    ['by a key that is not the web\'s', () => signedAssertion(attacker, {}, {}, now)],
    ['by a key of the web in the name of another', () => signedAssertion(older, {}, { kid: 'web-1' }, now)],
    ['by a key that it names and we do not know', () => signedAssertion(key, {}, { kid: 'web-2' }, now)],
    ['by a key that it does not name, where there are several', () => signedAssertion(key, {}, { kid: undefined }, now)],
    ['that brings its own key', () => signedAssertion(attacker, {}, { jwk: attacker.publicKeys.keys[0] }, now)],
    ['that points at its own keys', () => signedAssertion(attacker, {}, { jku: 'https://attacker.example/jwks' }, now)],
    ['that is not signed', () => `${encode({ alg: 'none' })}.${encode(claims)}.`],
    ['that is not signed and says something', () => `${encode({ alg: 'none', kid: 'web-1' })}.${encode(claims)}.AA`],
    ['that takes the public key for a shared secret', () => {
      const text = `${encode({ alg: 'HS256', kid: 'web-1' })}.${encode(claims)}`;
      return `${text}.${createHmac('sha256', JSON.stringify(key.publicKeys.keys[0])).update(text).digest('base64url')}`;
    }],
    ['changed under the old signature', async () => {
      const [header, , signature] = (await signedAssertion(key, {}, {}, now)).split('.');
      return `${header}.${encode({ ...claims, jti: 'y'.repeat(20) })}.${signature}`;
    }],
    ['that is a person\'s access token', () => signedToken(issuer, rightfulClaims(issuer.issuer, now))],
    ['that is a person\'s access token in the web\'s name', () => signedToken(issuer, { ...rightfulClaims(issuer.issuer, now), ...claims })],
  ])('%s', async (_what, make) => {
    expect(await outcome(await make())).toBe('refused');
  });

  it('whatever it is, in a house without a web', async () => {
    expect(await outcome(await signedAssertion(key, {}, {}, now), createClientAssertionVerifier({ webClientKeys: undefined, audience: audienceInTokens, allowDevelopmentKeys: true }))).toBe('refused');
  });
});

describe('keys of the launcher for trying', () => {
  it('are refused in production, and taken elsewhere', async () => {
    const trying = await aWebKey('development-web-1');
    const options = { webClientKeys: trying.publicKeys, audience: audienceInTokens, now: () => now };
    expect(() => createClientAssertionVerifier({ ...options, allowDevelopmentKeys: false })).toThrow('NAERVAERN_WEB_CLIENT_KEYS');
    expect(await outcome(await signedAssertion(trying, {}, {}, now), createClientAssertionVerifier({ ...options, allowDevelopmentKeys: true }))).toBe('accepted');
  });
});
