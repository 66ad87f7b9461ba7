import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { createAccessTokenVerifier } from '#identity';
import { nsisLevelUris, webClientId } from '#kernel';
import { SignInBrowser } from '../../../../test/builders/sign-in-browser.js';
import { demoPersonByKey } from './demo-people.js';
import { standardAudience, standardWebOrigin, startIdentityProviders, type RunningIdentityProviders } from './start-identity-providers.js';

const callback = `${standardWebOrigin}/sign-in/callback`;
const verifierText = randomBytes(32).toString('base64url');
let keysFolder: string;
let running: RunningIdentityProviders;

beforeAll(async () => {
  keysFolder = await mkdtemp(join(tmpdir(), 'naervaern-idp-'));
  running = await startIdentityProviders({ ports: { police: 0, municipal: 0 }, keysFolder });
});

afterAll(async () => {
  await running.stop();
  await rm(keysFolder, { recursive: true });
});

function authorizationUrl(issuer: string, more: Record<string, string> = {}): string {
  const challenge = createHash('sha256').update(verifierText).digest('base64url');
  const query = { client_id: webClientId, response_type: 'code', redirect_uri: callback, scope: 'openid cases', state: 's', nonce: 'n', code_challenge: challenge, code_challenge_method: 'S256', ...more };
  return `${issuer}/auth?${new URLSearchParams(query)}`;
}

async function locationOf(response: Promise<Response>): Promise<string> {
  return (await response).headers.get('location') ?? '';
}

/** Picks a person on the page and comes back with the code. */
async function signIn(issuer: string, person: string): Promise<URLSearchParams> {
  const browser = new SignInBrowser();
  const page = new URL(await locationOf(browser.go(authorizationUrl(issuer))), issuer).href;
  const resume = await locationOf(browser.go(page, new URLSearchParams({ person })));
  const back = await locationOf(browser.go(resume));
  expect(back.startsWith(`${callback}?`)).toBe(true);
  return new URL(back).searchParams;
}

function exchange(issuer: string, code: string, codeVerifier: string): Promise<Response> {
  const body = new URLSearchParams({ grant_type: 'authorization_code', client_id: webClientId, code, redirect_uri: callback, code_verifier: codeVerifier });
  return fetch(`${issuer}/token`, { method: 'POST', body });
}

describe('signing in by picking a demo person', () => {
  it('gives the web an id token and an access token that the product accepts', async () => {
    const issuer = running.issuers.municipal;
    const person = demoPersonByKey('aksel-koege-auditor')!;
    const answer = await exchange(issuer, (await signIn(issuer, person.key)).get('code')!, verifierText);
    const { id_token: idToken, access_token: accessToken } = (await answer.json()) as { id_token: string; access_token: string };

    const keys = createLocalJWKSet((await (await fetch(`${issuer}/jwks`)).json()) as JSONWebKeySet);
    const { payload } = await jwtVerify(idToken, keys, { issuer, audience: webClientId });
    expect(payload).toMatchObject({ sub: person.subject, acr: nsisLevelUris.high, nonce: 'n' });

    const verifier = createAccessTokenVerifier({ issuers: [{ issuer, jwksUri: `${issuer}/jwks` }], audience: standardAudience, allowDevelopmentIssuers: true });
    expect(await verifier.verify(accessToken)).toMatchObject({ subject: person.subject, assuranceLevel: 'high', privileges: [{ role: 'auditor' }] });
    await expect(verifier.verify(idToken)).rejects.toMatchObject({ code: 'wrong-type' });
  });

  it('shows the people of this issuer only, under a policy that runs no script', async () => {
    const browser = new SignInBrowser();
    const page = new URL(await locationOf(browser.go(authorizationUrl(running.issuers.police))), running.issuers.police).href;
    const response = await browser.go(page);
    const html = await response.text();
    expect(html).toContain('freja-police-officer');
    expect(html).not.toContain('karen-koege-child-intake');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('shows the page again for somebody of the other issuer', async () => {
    const browser = new SignInBrowser();
    const page = new URL(await locationOf(browser.go(authorizationUrl(running.issuers.police))), running.issuers.police).href;
    expect((await browser.go(page, new URLSearchParams({ person: 'karen-koege-child-intake' }))).status).toBe(200);
  });

  it('says so when the sign-in is over or was never begun', async () => {
    expect((await new SignInBrowser().go(`${running.issuers.police}/sign-in/unknown`)).status).toBe(400);
  });
});

describe('the code flow', () => {
  it.each([
    ['without a challenge', { code_challenge: '', code_challenge_method: '' }],
    ['with a plain challenge', { code_challenge: verifierText, code_challenge_method: 'plain' }],
  ])('is refused %s', async (_, more) => {
    const location = await locationOf(new SignInBrowser().go(authorizationUrl(running.issuers.police, more)));
    expect(new URL(location).searchParams.get('error')).toBe('invalid_request');
  });

  it('is refused to whoever has the code and not the verifier', async () => {
    const code = (await signIn(running.issuers.police, 'freja-police-officer')).get('code')!;
    const answer = await exchange(running.issuers.police, code, randomBytes(32).toString('base64url'));
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: 'invalid_grant' });
  });

  it('gives nothing for a code that was used before', async () => {
    const code = (await signIn(running.issuers.police, 'freja-police-officer')).get('code')!;
    expect((await exchange(running.issuers.police, code, verifierText)).status).toBe(200);
    expect((await exchange(running.issuers.police, code, verifierText)).status).toBe(400);
  });

  it('leads back to the web and nowhere else', async () => {
    const answer = await new SignInBrowser().go(authorizationUrl(running.issuers.police, { redirect_uri: 'http://attacker.example/' }));
    expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
  });
});
