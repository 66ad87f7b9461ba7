import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { webClientId } from '#kernel';
import { startIdentityProviders } from '../../apps/dev/src/identity-provider/start-identity-providers.js';
import { securityHeaders } from '../../apps/web/src/page/security-headers.js';
import { axeViolations } from './accessibility.js';
import { findChromium } from './find-chromium.js';
import { Keyboard } from './keyboard.js';
import { launchChromium } from './launch-chromium.js';
import { picture } from './picture.js';
import { visitOnSlowLine } from './slow-line.js';
import { Visitor } from './visitor.js';
import { serve, type WebServer } from './web-server.js';

const bodies: Record<string, string> = {
  '/good': '<body><main><h1>God side</h1><label>Navn <input name="name"></label><p><button>Gem</button></p></main></body>',
  '/inline-script': '<body><script>document.title = "x"</script></body>',
  '/inline-style': '<body><p style="color: red">x</p></body>',
  '/foreign-picture': '<body><img src="http://127.0.0.1:1/x.png" alt=""></body>',
  '/markup-from-text': '<body><script src="/markup-from-text.js"></script></body>',
  '/thrown': '<body><script src="/thrown.js"></script></body>',
  '/said': '<body><script src="/said.js"></script></body>',
  '/missing-picture': '<body><img src="/missing.png" alt=""></body>',
  '/cut': '<body><img src="/cut.png" alt=""></body>',
  '/unlabelled': '<body><main><h1>Dårlig side</h1><input name="name"></main></body>',
};

const scripts: Record<string, string> = {
  '/markup-from-text.js': 'document.body.innerHTML = "<b>x</b>"',
  '/thrown.js': 'throw new Error("kastet")',
  '/said.js': 'console.error("sagt")',
};

/** Answers with a page of that body, under the web's own headers. */
function page(response: ServerResponse, body: string, status = 200): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...securityHeaders({ strict: false }) });
  response.end(`<!doctype html><html lang="da"><head><title>Prøve</title><link rel="icon" href="/icon.svg"></head>${body}</html>`);
}

function icon(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'image/svg+xml' }).end('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>');
}

let browser: Browser;
let server: WebServer;

beforeAll(async () => {
  browser = await launchChromium();
  server = await serve((request, response) => {
    const path = request.url ?? '';
    const body = bodies[path];
    if (body !== undefined) page(response, body);
    else if (path in scripts) response.writeHead(200, { 'content-type': 'text/javascript' }).end(scripts[path]);
    else if (path === '/icon.svg') icon(response);
    else if (path === '/cut.png') response.destroy();
    else page(response, '<body></body>', 404);
  });
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** Visits one page and leaves. */
async function visit(path: string, expected?: RegExp): Promise<void> {
  const visitor = await Visitor.enter(browser, server.origin);
  if (expected) visitor.expectComplaint(expected);
  await visitor.open(path);
  await visitor.leave();
}

describe('a visitor', () => {
  it('leaves a good page in peace', () => expect(visit('/good')).resolves.toBeUndefined());

  it.each([
    ['a script in the page', '/inline-script', /console: .*script-src/],
    ['a style in the page', '/inline-style', /console: .*style-src/],
    ['a picture from elsewhere', '/foreign-picture', /img-src|request: csp/],
    ['markup made from text', '/markup-from-text', /TrustedHTML/],
    ['an exception', '/thrown', /exception: .*kastet/],
    ['an error on the console', '/said', /console: sagt/],
    ['a resource that is not there', '/missing-picture', /console: .*404/],
    ['a page that is not there', '/nowhere', /console: .*404/],
    ['a request without an answer', '/cut', /net::ERR_EMPTY_RESPONSE/],
  ])('complains of %s', (_what, path, complaint) => expect(visit(path)).rejects.toThrow(complaint));

  it('does not complain of what is expected', () => expect(visit('/said', /console: sagt/)).resolves.toBeUndefined());

  it('complains when an expected complaint does not come', () => expect(visit('/good', /never/)).rejects.toThrow('expected and did not come: /never/'));
});

describe('what a visitor brings', () => {
  let visitor: Visitor;
  beforeEach(async () => {
    visitor = await Visitor.enter(browser, server.origin);
  });
  afterEach(() => visitor.leave());

  it('finds by axe what is inaccessible, and nothing on a good page', async () => {
    expect(await axeViolations(await visitor.open('/good'))).toEqual([]);
    expect(await axeViolations(await visitor.open('/unlabelled'))).toEqual([expect.stringMatching(/^label \(critical\): .*: input/)]);
  });

  it('leaves a picture of the desk and one of the phone', async () => {
    const opened = await visitor.open('/good');
    const files = ['1280', '390'].map((width) => join(import.meta.dirname, `../../pictures/harness-da-${width}.png`));
    for (const file of files) await rm(file, { force: true });
    await picture(opened, 'harness');
    for (const file of files) expect((await stat(file)).size).toBeGreaterThan(1000);
    expect(opened.viewportSize()).toEqual({ width: 1280, height: 900 });
  });

  it('counts the keys it took to fill in a field and reach the button', async () => {
    const opened = await visitor.open('/good');
    const keyboard = new Keyboard(opened);
    await keyboard.tabTo(opened.getByLabel('Navn'));
    await keyboard.type('Åse');
    await keyboard.tabTo(opened.getByRole('button'));
    expect(keyboard.presses).toBe(5);
    expect(await opened.getByLabel('Navn').inputValue()).toBe('Åse');
    await expect(keyboard.tabTo(opened.getByRole('heading'))).rejects.toThrow('do not lead to');
  });

  it('measures what a slow line costs', async () => {
    const opened = await visitor.context.newPage();
    const { bytes, firstPaintMs, loadedMs } = await visitOnSlowLine(opened, '/good');
    expect(bytes).toBeGreaterThan(300);
    expect(bytes).toBeLessThan(5000);
    expect(firstPaintMs).toBeGreaterThanOrEqual(400);
    expect(loadedMs).toBeGreaterThanOrEqual(400);
  });
});

describe('finding a Chromium', () => {
  it('takes the one that a setting names', () => {
    expect(findChromium({ NAERVAERN_CHROMIUM: process.execPath })).toBe(process.execPath);
    expect(findChromium({ CHROME_PATH: process.execPath })).toBe(process.execPath);
  });

  it('says so when that one does not start', () => {
    expect(() => findChromium({ CHROME_PATH: '/no/such/chromium' })).toThrow('CHROME_PATH is "/no/such/chromium", and that does not start');
  });

  it('passes over a script that only tells how to get one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'naervaern-chromium-'));
    await writeFile(join(folder, 'chromium'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    expect(existsSync(join(folder, 'chromium'))).toBe(true);
    expect(findChromium({ PATH: folder })).not.toBe(join(folder, 'chromium'));
    await rm(folder, { recursive: true });
  });
});

describe('signing in', () => {
  it.each(['freja-police-officer', 'karen-koege-child-intake'])('goes as %s through the identity provider of their side', async (personKey) => {
    const keysFolder = await mkdtemp(join(tmpdir(), 'naervaern-idp-'));
    const web = await serve((request, response) => {
      const path = new URL(request.url ?? '', 'http://localhost').pathname;
      if (path === '/icon.svg') icon(response);
      else if (path === '/da/log-ind') page(response, signInBody(web.origin, providers.issuers));
      else if (path === '/sign-in/callback') page(response, '<meta http-equiv="refresh" content="0; url=/da">');
      else page(response, '<body><h1>Forside</h1></body>');
    });
    const providers = await startIdentityProviders({ ports: { police: 0, municipal: 0 }, keysFolder, webOrigin: web.origin });
    const visitor = await Visitor.enter(browser, web.origin);
    const home = await visitor.signIn(personKey);
    expect(new URL(home.url()).pathname).toBe('/da');
    await visitor.leave();
    await providers.stop();
    await web.stop();
    await rm(keysFolder, { recursive: true });
  });
});

function signInBody(origin: string, issuers: Record<'police' | 'municipal', string>): string {
  const query = new URLSearchParams({
    client_id: webClientId, response_type: 'code', redirect_uri: `${origin}/sign-in/callback`, scope: 'openid cases', state: 's', nonce: 'n',
    code_challenge: createHash('sha256').update(randomBytes(32).toString('base64url')).digest('base64url'), code_challenge_method: 'S256',
  });
  return `<body><main><a href="${issuers.police}/auth?${query}">Log på for politiet</a> <a href="${issuers.municipal}/auth?${query}">Log på for en kommune</a></main></body>`;
}
