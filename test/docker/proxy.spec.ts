import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { freePort } from '../../apps/dev/src/postgres/index.js';
import { WebCaller, webHouse } from '../harness/index.js';
import { startEcho } from './echo.js';
import { lackOfProxy, type ProxyOptions, startProxy } from './proxy.js';
import { checkAway, proxyChecks, type Tried } from './proxy-checks.js';

const lack = lackOfProxy();
// Where there is no nginx, this says so by name in the closing lines of the check run.
const whereThereIsOne = lack === undefined ? describe : describe.skip;

async function tried<Result>(spoil: ProxyOptions['spoil'], work: (tried: Tried) => Promise<Result>): Promise<Result> {
  const echo = await startEcho();
  const proxy = await startProxy({ behind: { web: echo.port, api: echo.port }, spoil });
  try {
    return await work({ proxy, echo });
  } finally {
    await proxy.stop();
    await echo.stop();
  }
}

const said = (name: string, all: Tried): Promise<string | undefined> => proxyChecks[name]!(all).catch((error: Error) => `${name}: ${error.message}`);

/** Replaced in the committed configuration; what is not there any more cannot be planted. */
const without = (line: string, instead = '') => (configuration: string): string => {
  if (!configuration.includes(line)) throw new Error(`The configuration does not say "${line}".`);
  return configuration.replaceAll(line, instead);
};

const planted: [keyof typeof proxyChecks & string, string, (configuration: string) => string][] = [
  ['modern TLS only', 'speaks TLSv1.1', (text) => without('ssl_protocols TLSv1.2 TLSv1.3;', 'ssl_protocols TLSv1 TLSv1.1 TLSv1.2 TLSv1.3;')(text).replace(/ssl_ciphers .*;/, 'ssl_ciphers ALL:@SECLEVEL=0;')],
  ['strong ciphers only', 'without forward secrecy', (text) => text.replace(/ssl_ciphers .*;/, 'ssl_ciphers ALL;')],
  ['HTTP/2', 'speaks', without(' ssl http2;', ' ssl;')],
  ['strict transport, once', 'says', without('add_header Strict-Transport-Security "max-age=63072000; includeSubDomains" always;')],
  ['strict transport, once', 'max-age=1', without('proxy_hide_header Strict-Transport-Security;')],
  ['strict transport, once', '[]', without('includeSubDomains" always;', 'includeSubDomains";')],
  ['nothing forged', '10.9.8.7', without('proxy_set_header X-Forwarded-For $remote_addr;', 'proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;')],
  ['nothing forged', 'evil.example', without('proxy_set_header Host naervaern;', 'proxy_set_header Host $http_host;')],
  ['nothing forged', 'for=10.9.8.7', without('proxy_set_header Forwarded "";')],
  ['bodies of 64 KiB', 'takes 65537', without('client_max_body_size 64k;')],
  ['bodies of 64 KiB to the api', 'takes 65537', without('client_max_body_size 64k;', 'client_max_body_size 65k;')],
  ['drafts of 256 KiB', 'does not take 262144', without('client_max_body_size 256k;')],
  ['short header lines', 'lets a header', without('large_client_header_buffers 4 8k;', 'large_client_header_buffers 4 32k;')],
  ['no name and version', 'nginx/', without('server_tokens off;')],
  ['events of the web at once', 'too late', without('proxy_buffering off;')],
  ['events of the api at once', 'too late', without('proxy_buffering off;')],
  ['slow headers end', 'more than 12 s', without('client_header_timeout 10s;')],
  ['slow bodies end', 'more than 12 s', without('client_body_timeout 10s;')],
];

whereThereIsOne('the proxy with its committed configuration', () => {
  it('is as it must be in every respect, and each respect has a fault that is found', async () => {
    const sound = tried(undefined, async (all) => {
      const slow = ['slow headers end', 'slow bodies end'];
      const patient = slow.map(async (name) => [name, await said(name, all)] as const);
      const found: (readonly [string, string | undefined])[] = [];
      for (const name of Object.keys(proxyChecks)) if (!slow.includes(name)) found.push([name, await said(name, all)]);
      return [...found, ...(await Promise.all(patient))];
    });
    const faults = Promise.all(planted.map(async ([name, says, spoil]) => [name, says, (await tried(spoil, (all) => said(name, all))) ?? 'found nothing']));
    expect(await sound).toEqual(Object.keys(proxyChecks).map((name) => [name, undefined]));
    for (const [name, says, found] of await faults) expect([name, found]).toEqual([name, expect.stringContaining(says!.replace('[]', '"]'))]);
    for (const name of Object.keys(proxyChecks)) expect([name, planted.some(([at]) => at === name) || /256 KiB to the api/.test(name)]).toEqual([name, true]);
  }, 60_000);

  it('says in words and to programs that nobody is behind it, and that nothing sent may be relied on', async () => {
    const away = async (spoil?: ProxyOptions['spoil']) => {
      const echo = await startEcho();
      const proxy = await startProxy({ behind: { web: await freePort(), api: await freePort() }, spoil });
      try {
        return await checkAway({ proxy, echo });
      } finally {
        await proxy.stop();
        await echo.stop();
      }
    };
    expect(await away()).toBeUndefined();
    expect(await away(without('error_page 502 504 =503 /away.html;'))).toContain('answers');
    expect(await away(without('error_page 502 504 =503 @away;'))).toContain('answers');
    expect(await away(without('add_header Retry-After 5 always;'))).toContain('answers');
  }, 30_000);

  it('lets somebody in by way of their identity provider, on cookies that are bound to this host and to https, and tells them news as it comes', async () => {
    const [web, api, webBehind] = await Promise.all([freePort(), freePort(), freePort()]);
    const origin = `https://localhost:${web}`;
    await using parts = new AsyncDisposableStack();
    const house = await webHouse(undefined, { front: { publicOrigin: origin, webPort: webBehind } });
    parts.defer(() => house.stop());
    const proxy = await startProxy({ behind: { web: webBehind, api: Number(new URL(house.api.url).port) }, ports: { web, api } });
    parts.defer(() => proxy.stop());
    const trusted = getCACertificates('default');
    setDefaultCACertificates([...trusted, proxy.authority]);
    parts.defer(() => setDefaultCACertificates(trusted));
    const browser = new WebCaller(origin);
    const answer = await browser.signIn('karen-koege-child-intake');
    expect(answer.status).toBe(200);
    const set = answer.headers.getSetCookie().find((line) => line.startsWith('__Host-naervaern='));
    expect(set).toMatch(/; Path=\/;/);
    for (const word of [/; HttpOnly/, /; Secure/, /; SameSite=Strict/]) expect(set).toMatch(word);
    expect(set).not.toMatch(/Domain=/);
    expect((await browser.get('/da/indbakke')).status).toBe(200);

    const cookie = [...browser.cookies.get('localhost')!].map(([name, value]) => `${name}=${value}`).join('; ');
    const stream = await fetch(`${origin}/live`, { headers: { cookie } });
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    const reader = stream.body!.getReader();
    expect(new TextDecoder().decode((await reader.read()).value)).toContain('retry: ');
    await reader.cancel();

    // A change needs the page's own token and a word of the browser; the proxy takes neither away.
    expect((await browser.post('/session/extend', { csrf: await browser.csrf() })).status).toBeLessThan(400);
    expect((await browser.post('/session/extend', { csrf: await browser.csrf() }, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await fetch(`${proxy.api}/health/ready`)).status).toBe(200);
  }, 60_000);
});

if (lack !== undefined) it.todo(`the proxy is not run, because ${lack}`);
