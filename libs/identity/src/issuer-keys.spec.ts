import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { aTokenIssuer, audienceInTokens, rightfulClaims, signedToken, type TokenIssuer } from '../../../test/builders/access-token.js';
import { createAccessTokenVerifier } from './access-token.js';
import { TokenRefused } from './token-refused.js';

const now = new Date();
const issuer = 'https://police.example';
let signer: TokenIssuer;
let server: Server | undefined;
let asked = 0;

beforeAll(async () => {
  signer = await aTokenIssuer(issuer);
});

afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  server = undefined;
});

/** Publishes keys on a free port and counts how often somebody comes for them. */
async function publishing(listener: RequestListener): Promise<string> {
  asked = 0;
  server = createServer((request, response) => {
    asked += 1;
    listener(request, response);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
}

function verifierFor(jwksUri: string, allowDevelopmentIssuers = true) {
  return createAccessTokenVerifier({ issuers: [{ issuer, jwksUri }], audience: audienceInTokens, allowDevelopmentIssuers, now: () => now });
}

async function codeOf(verification: Promise<unknown>): Promise<string> {
  return verification.then(
    () => 'accepted',
    (error: unknown) => (error instanceof TokenRefused ? error.code : `threw ${String(error)}`),
  );
}

const rightful = () => signedToken(signer, rightfulClaims(issuer, now));

describe('keys fetched from an issuer', () => {
  it('are fetched once for many tokens', async () => {
    const verifier = verifierFor(await publishing((_, response) => response.end(JSON.stringify(signer.jwks))));
    const token = await rightful();
    for (let round = 0; round < 5; round += 1) await verifier.verify(token);
    expect(asked).toBe(1);
  });

  it('are not fetched again for each token that names an unknown key', async () => {
    const verifier = verifierFor(await publishing((_, response) => response.end(JSON.stringify(signer.jwks))));
    await verifier.verify(await rightful());
    for (const kid of ['a', 'b', 'c']) {
      expect(await codeOf(verifier.verify(await signedToken(signer, rightfulClaims(issuer, now), { kid })))).toBe('bad-signature');
    }
    expect(asked).toBe(1);
  });

  it.each<[string, RequestListener]>([
    ['answers 500', (_, response) => response.writeHead(500).end()],
    ['redirects elsewhere', (_, response) => response.writeHead(302, { location: 'https://attacker.example' }).end()],
    ['answers no JSON', (_, response) => response.end('<html>')],
    ['answers another JSON', (_, response) => response.end('{"keys":"none"}')],
    ['hangs up', (request) => request.socket.destroy()],
  ])('are unavailable when the issuer %s', async (_, listener) => {
    const verifier = verifierFor(await publishing(listener));
    expect(await codeOf(verifier.verify(await rightful()))).toBe('unavailable-keys');
  });

  it('are not asked for by every request while the issuer is down', async () => {
    const verifier = verifierFor(await publishing((_, response) => response.writeHead(503).end()));
    const token = await rightful();
    for (let round = 0; round < 5; round += 1) expect(await codeOf(verifier.verify(token))).toBe('unavailable-keys');
    expect(asked).toBe(1);
  });

  it('are never asked for on behalf of a stranger\'s token', async () => {
    const verifier = verifierFor(await publishing((_, response) => response.end(JSON.stringify(signer.jwks))));
    const stranger = await signedToken(signer, rightfulClaims('https://stranger.example', now));
    expect(await codeOf(verifier.verify(stranger))).toBe('wrong-issuer');
    expect(asked).toBe(0);
  });
});

describe('in production', () => {
  it('keys over http refuse the configuration', () => {
    expect(() => verifierFor('http://police.example/jwks', false)).toThrow('over https');
  });

  it('keys of the toy identity provider refuse the configuration', async () => {
    const toy = await aTokenIssuer(issuer, 'ES256', 'development-police-1');
    expect(() => createAccessTokenVerifier({ issuers: [{ issuer, jwks: toy.jwks }], audience: audienceInTokens })).toThrow('toy identity provider');
  });

  it('a token that names no key is refused when its issuer publishes a development key', async () => {
    const toy = await aTokenIssuer(issuer, 'ES256', 'development-police-1');
    const fetchOfNode = globalThis.fetch;
    globalThis.fetch = async () => Response.json(toy.jwks);
    try {
      const token = await signedToken(toy, rightfulClaims(issuer, now), { kid: undefined });
      expect(await codeOf(verifierFor('https://police.example/jwks', true).verify(token))).toBe('accepted');
      expect(await codeOf(verifierFor('https://police.example/jwks', false).verify(token))).toBe('unavailable-keys');
    } finally {
      globalThis.fetch = fetchOfNode;
    }
  });

  it.each([
    ['no source of keys', {}],
    ['two sources of keys', { jwksUri: 'https://police.example/jwks', jwks: { keys: [] } }],
  ])('an issuer with %s refuses the configuration', (_, sources) => {
    expect(() => createAccessTokenVerifier({ issuers: [{ issuer, ...sources }], audience: audienceInTokens })).toThrow('needs either');
  });
});
