import { KeyObject } from 'node:crypto';
import type { JWTPayload } from 'jose';
import {
  aTokenIssuer, audienceInTokens, cvrNumberInTokens, jobFunction, rightfulClaims, scopeInTokens, signedToken, type TokenIssuer,
} from '../../../test/builders/access-token.js';
import { createAccessTokenVerifier } from './access-token.js';
import { TokenRefused } from './token-refused.js';

const now = new Date('2026-03-02T12:00:00Z');
const seconds = now.getTime() / 1000;
const police = 'https://police.example';
const municipal = 'https://municipal.example';

const asAuditor = { scope: scopeInTokens, privilege: jobFunction('auditor') };
const auditor = { cvrNumber: cvrNumberInTokens, role: 'auditor', unitId: null };
const asIntake = { scope: scopeInTokens, privilege: jobFunction('child-intake') };
const someUnit = '019b76da-a800-7000-8000-0000000000b2';
const toUnit = (value: string) => ({ type: 'https://naervaern.dk/constraints/unit/1', value });

let policeIssuer: TokenIssuer;
let municipalIssuer: TokenIssuer;

beforeAll(async () => {
  policeIssuer = await aTokenIssuer(police);
  municipalIssuer = await aTokenIssuer(municipal, 'EdDSA');
});

function verifier() {
  return createAccessTokenVerifier({ issuers: [policeIssuer, municipalIssuer].map(({ issuer, jwks }) => ({ issuer, jwks })), audience: audienceInTokens, now: () => now });
}

async function codeFor(claims: JWTPayload, header: Record<string, unknown> = {}, by = policeIssuer): Promise<string> {
  const token = await signedToken(by, { ...rightfulClaims(police, now), ...claims }, header);
  return verifier().verify(token).then(
    () => 'accepted',
    (error: unknown) => (error instanceof TokenRefused ? error.code : `threw ${String(error)}`),
  );
}

describe('an access token that fits', () => {
  it('gives issuer, subject, level, times, privileges and id', async () => {
    const token = await signedToken(policeIssuer, rightfulClaims(police, now));
    expect(await verifier().verify(token)).toEqual({
      issuer: police,
      subject: 'b0c4a5d2-0000-4000-8000-000000000001',
      assuranceLevel: 'substantial',
      authenticatedAt: new Date((seconds - 30) * 1000),
      privileges: [{ cvrNumber: cvrNumberInTokens, role: 'police_officer', unitId: null }],
      expiresAt: new Date((seconds + 600) * 1000),
      tokenId: 'token-1',
    });
  });

  it.each(['ES256', 'EdDSA', 'PS256'])('may be signed with %s', async (algorithm) => {
    const issuer = await aTokenIssuer(police, algorithm);
    const token = await signedToken(issuer, rightfulClaims(police, now));
    const onlyThis = createAccessTokenVerifier({ issuers: [{ issuer: police, jwks: issuer.jwks }], audience: audienceInTokens, now: () => now });
    expect((await onlyThis.verify(token)).issuer).toBe(police);
  });

  it('may write its type in full, name no key, and be meant for us among others', async () => {
    expect(await codeFor({ aud: ['urn:other', audienceInTokens] }, { typ: 'application/at+jwt', kid: undefined })).toBe('accepted');
  });

  async function privilegesRead(...privileges: object[]): Promise<unknown> {
    const token = await signedToken(policeIssuer, { ...rightfulClaims(police, now), privileges });
    return (await verifier().verify(token)).privileges;
  }

  it('keeps the privileges whose job function we know and ignores the others', async () => {
    expect(await privilegesRead({ ...asAuditor, privilege: jobFunction('janitor') }, asAuditor)).toEqual([auditor]);
  });

  it('keeps a privilege with the unit that it is narrowed to', async () => {
    expect(await privilegesRead({ ...asIntake, constraints: [toUnit(someUnit)] })).toEqual([{ cvrNumber: cvrNumberInTokens, role: 'child_intake', unitId: someUnit }]);
    expect(await privilegesRead({ ...asIntake, constraints: [] })).toEqual([{ cvrNumber: cvrNumberInTokens, role: 'child_intake', unitId: null }]);
  });

  it.each<[string, object]>([
    ['a scope of another kind', { ...asIntake, scope: 'urn:dk:gov:saml:seNumberIdentifier:90000999' }],
    ['a CVR number of seven digits', { ...asIntake, scope: scopeInTokens.slice(0, -1) }],
    ['a CVR number of nine digits', { ...asIntake, scope: `${scopeInTokens}9` }],
    ['something before the scope', { ...asIntake, scope: ` ${scopeInTokens}` }],
    ['a constraint that we do not know', { ...asIntake, constraints: [{ type: 'https://naervaern.dk/constraints/district/1', value: 'x' }] }],
    ['a constraint that we do not know beside a unit', { ...asIntake, constraints: [toUnit(someUnit), { type: 'https://naervaern.dk/constraints/unit/2', value: someUnit }] }],
    ['two units', { ...asIntake, constraints: [toUnit(someUnit), toUnit(someUnit)] }],
    ['a unit that is no uuid', { ...asIntake, constraints: [toUnit('koege')] }],
    ['a unit of another spelling', { ...asIntake, constraints: [toUnit(someUnit.toUpperCase())] }],
    ['a unit where the job function takes none', { ...asAuditor, constraints: [toUnit(someUnit)] }],
  ])('gives nothing for a privilege with %s, and what stands beside it stays', async (_, privilege) => {
    expect(await privilegesRead(privilege)).toEqual([]);
    expect(await privilegesRead(privilege, asAuditor)).toEqual([auditor]);
  });

  it.each([
    ['issued 5 s ahead of our clock', { iat: seconds + 5, auth_time: seconds + 5 }],
    ['expired 4 s ago', { iat: seconds - 600, exp: seconds - 4 }],
    ['valid for the whole 15 minutes', { exp: seconds + 900 }],
  ])('is accepted when %s', async (_, claims) => {
    expect(await codeFor(claims)).toBe('accepted');
  });
});

describe('an access token is refused', () => {
  it.each<[string, string, JWTPayload]>([
    ['expired', 'past its time', { iat: seconds - 600, exp: seconds - 5 }],
    ['expired', 'issued longer ago than any token lives', { iat: seconds - 906, exp: seconds - 6 }],
    ['not-yet-valid', 'issued in the future', { iat: seconds + 6, exp: seconds + 600 }],
    ['not-yet-valid', 'not valid before a time to come', { nbf: seconds + 6 }],
    ['not-yet-valid', 'saying the person will sign in later', { auth_time: seconds + 6 }],
    ['malformed', 'living longer than 15 minutes', { exp: seconds + 901 }],
    ['malformed', 'without expiry', { exp: undefined }],
    ['malformed', 'without time of issue', { iat: undefined }],
    ['malformed', 'with its expiry as text', { exp: `${seconds + 600}` as never }],
    ['malformed', 'without time of sign-in', { auth_time: undefined }],
    ['malformed', 'without a subject', { sub: undefined }],
    ['malformed', 'with an empty subject', { sub: '' }],
    ['malformed', 'with a NUL in its subject', { sub: 'a\u0000b' }],
    ['malformed', 'with a lone surrogate in its subject', { sub: 'a\ud800b' }],
    ['malformed', 'without a client', { client_id: undefined }],
    ['malformed', 'without an id', { jti: undefined }],
    ['wrong-audience', 'meant for another service', { aud: 'urn:other' }],
    ['wrong-audience', 'meant for nobody', { aud: undefined }],
    ['wrong-issuer', 'from a stranger', { iss: 'https://elsewhere.example' }],
    ['wrong-issuer', 'from our issuer with a slash added', { iss: `${police}/` }],
    ['wrong-issuer', 'without an issuer', { iss: undefined }],
    ['wrong-issuer', 'from several issuers', { iss: [police] as never }],
    ['level-too-low', 'at level Low', { acr: 'https://data.gov.dk/concept/core/nsis/loa/Low' }],
    ['level-too-low', 'at an unknown level', { acr: 'https://data.gov.dk/concept/core/nsis/loa/Higher' }],
    ['level-too-low', 'without a level', { acr: undefined }],
  ])('as %s when %s', async (code, _, claims) => {
    expect(await codeFor(claims)).toBe(code);
  });

  it.each<[string, string, Record<string, unknown>]>([
    ['wrong-type', 'an ID token', { typ: 'JWT' }],
    ['wrong-type', 'of no type', { typ: undefined }],
    ['wrong-type', 'of our type in another case', { typ: 'AT+JWT' }],
    ['bad-signature', 'naming a key that the issuer has not', { kid: 'key-2' }],
    ['bad-signature', 'naming a key by a number', { kid: 1 }],
    ['malformed', 'pointing at its own keys', { jku: 'https://attacker.example/jwks' }],
    ['malformed', 'pointing at its own certificate', { x5u: 'https://attacker.example/cert' }],
    ['malformed', 'bringing its own certificate', { x5c: ['MIIB'] }],
    ['malformed', 'bringing its own key', { jwk: { kty: 'EC' } }],
  ])('as %s when it is %s', async (code, _, header) => {
    expect(await codeFor({}, header)).toBe(code);
  });

  it.each<[string, unknown]>([
    ['missing', undefined],
    ['no list', asAuditor],
    ['a list of texts', ['auditor']],
    ['holding null', [null]],
    ['naming a scope that is no text', [{ ...asAuditor, scope: 90_000_999 }]],
    ['naming no scope', [{ privilege: asAuditor.privilege }]],
    ['naming no job function', [{ scope: scopeInTokens }]],
    ['naming several job functions at once', [{ ...asAuditor, privilege: [asAuditor.privilege] }]],
    ['carrying a field that we would overlook', [{ ...asAuditor, onlyUnit: 'x' }]],
    ['narrowed by no list', [{ ...asIntake, constraints: toUnit(someUnit) }]],
    ['narrowed by null', [{ ...asIntake, constraints: null }]],
    ['narrowed by texts', [{ ...asIntake, constraints: [someUnit] }]],
    ['narrowed without a value', [{ ...asIntake, constraints: [{ type: toUnit('').type }] }]],
    ['narrowed by a field that we would overlook', [{ ...asIntake, constraints: [{ ...toUnit(someUnit), until: 'x' }] }]],
    ['narrowed by more than anybody needs', [{ ...asIntake, constraints: Array.from({ length: 65 }, () => toUnit(someUnit)) }]],
    ['in the shape of organisation and role', [{ organisation: someUnit, role: 'auditor' }]],
    ['longer than anybody needs', Array.from({ length: 65 }, () => asAuditor)],
  ])('as malformed when its privileges are %s', async (_, privileges) => {
    expect(await codeFor({ privileges })).toBe('malformed');
  });

  it.each([
    ['RS256', 'RSASSA-PKCS1-v1_5', 'SHA-256'],
    ['PS512', 'RSA-PSS', 'SHA-512'],
  ])('as bad-signature when its issuer signs with %s, which is not on our list', async (alg, name, hash) => {
    const issuer = await aTokenIssuer(police, 'PS256');
    const forAnyAlgorithm = { keys: issuer.jwks.keys.map(({ alg: _, ...key }) => key) };
    const pkcs8 = KeyObject.from(issuer.privateKey).export({ type: 'pkcs8', format: 'der' });
    const privateKey = await crypto.subtle.importKey('pkcs8', pkcs8, { name, hash }, false, ['sign']);
    const token = await signedToken({ ...issuer, privateKey, algorithm: alg }, rightfulClaims(police, now));
    const trusting = createAccessTokenVerifier({ issuers: [{ issuer: police, jwks: forAnyAlgorithm }], audience: audienceInTokens, now: () => now });
    await expect(trusting.verify(token)).rejects.toMatchObject({ code: 'bad-signature' });
  });

  it('as malformed in any other spelling of the same bytes', async () => {
    const token = await signedToken(policeIssuer, rightfulClaims(police, now));
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    // 64 bytes end in a letter of which four bits are spare.
    const respelt = token.slice(0, -1) + alphabet[alphabet.indexOf(token.at(-1)!) + 1];
    const signatureOf = (text: string) => Buffer.from(text.split('.')[2]!, 'base64url');
    expect(signatureOf(respelt)).toEqual(signatureOf(token));
    await expect(verifier().verify(respelt)).rejects.toMatchObject({ code: 'malformed' });
  });

  it('when one issuer signs in another issuer\'s name', async () => {
    expect(await codeFor({ iss: municipal }, {}, policeIssuer)).toBe('bad-signature');
    expect(await codeFor({ iss: police }, {}, municipalIssuer)).toBe('bad-signature');
    expect(await codeFor({ iss: municipal }, { kid: undefined }, policeIssuer)).toBe('bad-signature');
  });
});

describe('a verifier is not made', () => {
  it('for an issuer listed twice', () => {
    const issuers = [{ issuer: police, jwks: policeIssuer.jwks }, { issuer: police, jwks: municipalIssuer.jwks }];
    expect(() => createAccessTokenVerifier({ issuers, audience: audienceInTokens })).toThrow('Issuer listed twice');
  });
});
