import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeProtectedHeader, type JSONWebKeySet, type JWK } from 'jose';
import { createAccessTokenVerifier, isDevelopmentKeyId, TokenRefused, type VerifiedToken } from '#identity';
import { workplacesOf } from '../../../../db/seed/demo-people.js';
import { organisations, policeOrganisation, unitByKey } from '../../../../db/seed/places.js';
import { requestToken } from '../token/request-token.js';
import { demoPeople } from './demo-people.js';
import { standardAudience, startIdentityProviders, type RunningIdentityProviders } from './start-identity-providers.js';

let keysFolder: string;
let running: RunningIdentityProviders;

beforeAll(async () => {
  keysFolder = join(await mkdtemp(join(tmpdir(), 'naervaern-idp-')), 'keys');
  running = await startIdentityProviders({ ports: { police: 0, municipal: 0 }, keysFolder });
});

afterAll(async () => {
  await running.stop();
  await rm(join(keysFolder, '..'), { recursive: true });
});

function verifier(issuers = Object.values(running.issuers)) {
  return createAccessTokenVerifier({
    issuers: issuers.map((issuer) => ({ issuer, jwksUri: `${issuer}/jwks` })),
    audience: standardAudience,
    allowDevelopmentIssuers: true,
  });
}

async function publishedKeys(issuer: string): Promise<JWK[]> {
  return ((await (await fetch(`${issuer}/jwks`)).json()) as JSONWebKeySet).keys;
}

const cvrNumberOf = (unit: string) => organisations.find(({ id }) => id === unitByKey(unit).organisationId)!.cvrNumber;

/** The token of a demo person as the product sees it, or the code with which it is refused. */
async function seenAs(personKey: string, issuer: string): Promise<VerifiedToken | string> {
  const token = await requestToken(issuer, personKey);
  return verifier().verify(token).catch((error: unknown) => {
    if (error instanceof TokenRefused) return error.code;
    throw error;
  });
}

describe('a demo person\'s token', () => {
  it('is accepted and says who, how surely and as what, for each person who may sign in', async () => {
    for (const person of demoPeople.filter(({ refusedFor }) => refusedFor === undefined)) {
      expect(await seenAs(person.key, running.issuers[person.issuer])).toMatchObject({
        issuer: running.issuers[person.issuer],
        subject: person.subject,
        assuranceLevel: person.level,
        privileges: workplacesOf(person).map(({ unit, role }) => ({ cvrNumber: cvrNumberOf(unit), role, unitId: null })),
      });
    }
  });

  it('lives ten minutes and was signed in for just now', async () => {
    const token = (await seenAs('freja-police-officer', running.issuers.police)) as VerifiedToken;
    const seconds = (at: Date) => at.getTime() / 1000;
    expect(seconds(token.expiresAt) - seconds(token.authenticatedAt)).toBeLessThanOrEqual(601);
    expect(seconds(token.expiresAt) - seconds(token.authenticatedAt)).toBeGreaterThanOrEqual(599);
    expect(Math.abs(Date.now() - token.authenticatedAt.getTime())).toBeLessThan(10_000);
  });

  it('is refused for the one whose level is too low', async () => {
    expect(await seenAs('lasse-low-level', running.issuers.municipal)).toBe('level-too-low');
  });

  it('carries a police role from the municipal issuer for the one who is to be refused for that', async () => {
    expect(await seenAs('falke-false-police-officer', running.issuers.municipal)).toMatchObject({
      issuer: running.issuers.municipal,
      privileges: [{ cvrNumber: policeOrganisation.cvrNumber, role: 'police_officer', unitId: null }],
    });
  });

  it('comes from the person\'s own issuer only', async () => {
    await expect(requestToken(running.issuers.municipal, 'freja-police-officer')).rejects.toThrow('400');
    await expect(requestToken(running.issuers.police, 'nobody')).rejects.toThrow('invalid_grant');
  });

  it('is not accepted by whoever trusts the other issuer only', async () => {
    const token = await requestToken(running.issuers.police, 'freja-police-officer');
    await expect(verifier([running.issuers.municipal]).verify(token)).rejects.toMatchObject({ code: 'wrong-issuer' });
  });

  it('is signed with a key whose name gives it away', async () => {
    const token = await requestToken(running.issuers.police, 'freja-police-officer');
    expect(isDevelopmentKeyId(decodeProtectedHeader(token).kid)).toBe(true);
  });
});

describe('the keys of the toy issuers', () => {
  it('differ', async () => {
    const [police, municipal] = await Promise.all([publishedKeys(running.issuers.police), publishedKeys(running.issuers.municipal)]);
    expect([police.length, municipal.length]).toEqual([1, 1]);
    expect(police[0]!.x).not.toBe(municipal[0]!.x);
  });

  it('are published without their private halves', async () => {
    const [key] = await publishedKeys(running.issuers.police);
    expect(Object.keys(key!).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
  });

  it('are readable by their owner only', async () => {
    const names = await readdir(keysFolder);
    expect(names.sort()).toEqual(['municipal.json', 'police.json']);
    for (const name of names) expect((await stat(join(keysFolder, name))).mode & 0o777).toBe(0o600);
  });

  it('outlive a restart, and with them the tokens', async () => {
    const token = await requestToken(running.issuers.police, 'freja-police-officer');
    const ports = { police: Number(new URL(running.issuers.police).port), municipal: Number(new URL(running.issuers.municipal).port) };
    await running.stop();
    running = await startIdentityProviders({ ports, keysFolder });
    expect((await verifier().verify(token)).subject).toBeDefined();
  });
});

describe('a port that is taken', () => {
  it('is said, and leaves nothing running', async () => {
    const municipal = Number(new URL(running.issuers.municipal).port);
    await expect(startIdentityProviders({ ports: { police: 0, municipal }, keysFolder })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
