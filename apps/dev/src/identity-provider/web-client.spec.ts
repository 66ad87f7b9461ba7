import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt, SignJWT } from 'jose';
import { createAccessTokenVerifier } from '#identity';
import { webClientId } from '#kernel';
import { nsisLevelUris } from '#kernel';
import { aWebKey, type WebKey } from '../../../../test/builders/client-assertion.js';
import { SignInBrowser } from '../../../../test/builders/sign-in-browser.js';
import { demoPersonByKey } from './demo-people.js';
import { type RunningIdentityProviders, standardAudience, standardWebOrigin, startIdentityProviders } from './start-identity-providers.js';

const callback = `${standardWebOrigin}/sign-in/callback`;
const freja = demoPersonByKey('freja-police-officer')!;
const key = await aWebKey();
let keysFolder: string;
let running: RunningIdentityProviders;
let issuer: string;

beforeAll(async () => {
  keysFolder = await mkdtemp(join(tmpdir(), 'naervaern-idp-'));
  running = await startIdentityProviders({ ports: { police: 0, municipal: 0 }, keysFolder, webClientKeys: key.publicKeys });
  issuer = running.issuers.police;
});

afterAll(async () => {
  await running.stop();
  await rm(keysFolder, { recursive: true });
});

interface Tokens {
  access_token: string;
  id_token: string;
  refresh_token: string;
}

/** One sign-in as the web makes it: a challenge of its own, a browser, and an assertion with each request to the token endpoint. */
class SignIn {
  private readonly verifier = randomBytes(32).toString('base64url');

  constructor(private readonly browser: SignInBrowser, private readonly more: Record<string, string> = {}) {}

  get authorizationUrl(): string {
    const challenge = createHash('sha256').update(this.verifier).digest('base64url');
    return `${issuer}/auth?${new URLSearchParams({
      client_id: webClientId, response_type: 'code', redirect_uri: callback, scope: 'openid cases', state: 's', nonce: 'n',
      code_challenge: challenge, code_challenge_method: 'S256', ...this.more,
    })}`;
  }

  /** The address of the page with the people, or of the web when nobody was asked. */
  async begin(): Promise<URL> {
    return new URL((await this.browser.go(this.authorizationUrl)).headers.get('location')!, issuer);
  }

  async pick(page: URL, person: string): Promise<string> {
    const resume = (await this.browser.go(page.href, new URLSearchParams({ person }))).headers.get('location')!;
    return new URL((await this.browser.go(resume)).headers.get('location')!).searchParams.get('code')!;
  }

  async tokens(code: string): Promise<Tokens> {
    const answer = await ask({ grant_type: 'authorization_code', code, redirect_uri: callback, code_verifier: this.verifier });
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()) as Tokens;
  }
}

const assertion = (by: WebKey = key, claims: object = {}): Promise<string> =>
  new SignJWT({ iss: webClientId, sub: webClientId, aud: issuer, jti: randomUUID(), ...claims })
    .setProtectedHeader({ alg: 'ES256', kid: 'web-1' }).setIssuedAt().setExpirationTime('60s').sign(by.privateKey);

async function ask(form: Record<string, string>, proof?: Promise<string>): Promise<Response> {
  const proved = { client_id: webClientId, client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer', client_assertion: await (proof ?? assertion()) };
  return await fetch(`${issuer}/token`, { method: 'POST', body: new URLSearchParams({ ...proved, ...form }) });
}
const refresh = (token: string, proof?: Promise<string>): Promise<Response> => ask({ grant_type: 'refresh_token', refresh_token: token }, proof);

async function signedIn(person = freja.key, browser = new SignInBrowser(), more: Record<string, string> = {}): Promise<Tokens> {
  const signIn = new SignIn(browser, more);
  return await signIn.tokens(await signIn.pick(await signIn.begin(), person));
}
const isAtTheWeb = (address: URL): boolean => address.href.startsWith(callback);

describe('a web whose keys the identity provider knows', () => {
  it('gets an access token, an ID token with the name, and a refresh token', async () => {
    const tokens = await signedIn();
    expect(decodeJwt(tokens.id_token)).toMatchObject({ sub: freja.subject, name: 'Freja Eksempel', acr: nsisLevelUris.substantial, nonce: 'n', auth_time: expect.any(Number) });
    expect(tokens.refresh_token).toEqual(expect.any(String));
  });

  it.each<[string, number, () => Promise<string>]>([
    ['a key of somebody else', 401, async () => assertion(await aWebKey())],
    ['an assertion for the api', 401, () => assertion(key, { aud: standardAudience })],
    // Two names in one request: that is no request.
    ['an assertion of another client', 400, () => assertion(key, { iss: 'naervaern-worker', sub: 'naervaern-worker' })],
  ])('is not %s', async (_what, status, make) => {
    const signIn = new SignIn(new SignInBrowser());
    const code = await signIn.pick(await signIn.begin(), freja.key);
    expect((await ask({ grant_type: 'authorization_code', code, redirect_uri: callback, code_verifier: 'x'.repeat(43) }, make())).status).toBe(status);
    expect((await refresh((await signedIn()).refresh_token, make())).status).toBe(status);
  });

  it('is not somebody who proves nothing', async () => {
    const body = new URLSearchParams({ grant_type: 'refresh_token', client_id: webClientId, refresh_token: (await signedIn()).refresh_token });
    expect((await fetch(`${issuer}/token`, { method: 'POST', body })).status).toBe(401);
  });

  it('cannot use an assertion twice', async () => {
    const { refresh_token: first } = await signedIn();
    const once = await assertion();
    expect((await refresh(first, Promise.resolve(once))).status).toBe(200);
    expect((await refresh(first, Promise.resolve(once))).status).toBe(401);
  });
});

describe('a refresh token', () => {
  it('gives an access token that says the same of when and how surely the person signed in, and what they are now', async () => {
    const tokens = await signedIn('bjarke-police-coordinator');
    const next = (await (await refresh(tokens.refresh_token)).json()) as Tokens;
    const verifier = createAccessTokenVerifier({ issuers: [{ issuer, jwksUri: `${issuer}/jwks` }], audience: standardAudience, allowDevelopmentIssuers: true });
    const [before, after] = [await verifier.verify(tokens.access_token), await verifier.verify(next.access_token)];
    expect(after).toMatchObject({ subject: before.subject, assuranceLevel: 'high', authenticatedAt: before.authenticatedAt, privileges: before.privileges });
    expect(after.tokenId).not.toBe(before.tokenId);
    expect(decodeJwt(next.id_token)).toMatchObject({ acr: nsisLevelUris.high, auth_time: decodeJwt(tokens.id_token)['auth_time'] });
  });

  it('is used once; used again, it ends all that came of that sign-in', async () => {
    const { refresh_token: first } = await signedIn();
    const { refresh_token: second } = (await (await refresh(first)).json()) as Tokens;
    expect(second).not.toBe(first);
    expect((await refresh(first)).status).toBe(400);
    expect((await refresh(second)).status).toBe(400);
  });

  it('outlives that somebody else signs in with the same browser', async () => {
    const browser = new SignInBrowser();
    const { refresh_token: first } = await signedIn(freja.key, browser);
    await signedIn('malthe-police-officer', browser, { prompt: 'login' });
    expect((await refresh(first)).status).toBe(200);
  });
});

describe('whoever is signed in at the identity provider', () => {
  it('is not asked again, unless the web asks for that', async () => {
    const browser = new SignInBrowser();
    await signedIn(freja.key, browser);
    expect(isAtTheWeb(await new SignIn(browser).begin())).toBe(true);
    expect(isAtTheWeb(await new SignIn(browser, { prompt: 'login' }).begin())).toBe(false);
    expect(isAtTheWeb(await new SignIn(browser, { max_age: '0' }).begin())).toBe(false);
    expect(isAtTheWeb(await new SignIn(browser, { max_age: '600' }).begin())).toBe(true);
  });

  it('can be somebody else the next time, without a script on the way', async () => {
    const browser = new SignInBrowser();
    await signedIn(freja.key, browser);
    const { id_token: token } = await signedIn('malthe-police-officer', browser, { prompt: 'login' });
    expect(decodeJwt(token)['name']).toBe('Malthe Prøvesen');
    expect(isAtTheWeb(await new SignIn(browser).begin())).toBe(true);
  });

  it('is asked again when the web asks for a higher level than they have', async () => {
    const { low, substantial, high } = nsisLevelUris;
    const browser = new SignInBrowser();
    await signedIn(freja.key, browser);
    for (const [acr, isEnough] of [[low, true], [substantial, true], [`${substantial} ${high}`, true], [high, false]] as const) {
      expect([acr, isAtTheWeb(await new SignIn(browser, { acr_values: acr }).begin())]).toEqual([acr, isEnough]);
    }
  });

  it('comes back with the level they have, and the web sees which', async () => {
    const { id_token: token } = await signedIn(freja.key, new SignInBrowser(), { acr_values: nsisLevelUris.high });
    expect(decodeJwt(token)['acr']).toBe(nsisLevelUris.substantial);
  });
});
