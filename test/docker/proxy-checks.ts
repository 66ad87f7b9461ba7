import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request, type RequestOptions } from 'node:https';
import { connect as connectHttp2 } from 'node:http2';
import { connect, type ConnectionOptions, type TLSSocket } from 'node:tls';
import { setTimeout as pause } from 'node:timers/promises';
import type { Echo } from './echo.js';
import type { RunningProxy } from './proxy.js';

/** A proxy with something behind it that tells what came through. */
export interface Tried {
  proxy: RunningProxy;
  echo: Echo;
}

/** Says what is wrong with the proxy in this respect; nothing when all is well. */
export type ProxyCheck = (tried: Tried) => Promise<string | undefined>;

const socketTo = ({ proxy }: Tried, options: ConnectionOptions = {}): TLSSocket =>
  connect({ host: '127.0.0.1', port: proxy.ports.web, servername: 'localhost', ca: proxy.authority, ...options }).on('error', () => undefined);

async function handshake(tried: Tried, options: ConnectionOptions): Promise<string | undefined> {
  const socket = socketTo(tried, options);
  const said = await Promise.race([once(socket, 'secureConnect').then(() => socket.getProtocol() ?? undefined, () => undefined), new Promise<undefined>((settle) => void socket.once('close', () => settle(undefined)))]);
  socket.destroy();
  return said;
}

interface Heard {
  status: number;
  headers: IncomingMessage['headers'];
  raw: string[];
  text: string;
}

async function ask(tried: Tried, options: RequestOptions, body?: Buffer): Promise<Heard> {
  const sent = request({ host: '127.0.0.1', servername: 'localhost', ca: tried.proxy.authority, port: tried.proxy.ports.web, agent: false, ...options });
  // A refusal may come while the body is still being sent.
  sent.on('error', () => undefined);
  if (body !== undefined) sent.setHeader('Content-Length', body.length);
  const answered = once(sent, 'response') as Promise<[IncomingMessage]>;
  sent.flushHeaders();
  // Whoever is refused by the length that they announce is not asked for the rest.
  await Promise.race([answered, pause(100)]);
  if (!sent.destroyed) sent.end(body);
  const [response] = await answered;
  let text = '';
  response.on('data', (chunk) => (text += String(chunk)));
  await new Promise((settle) => response.once('close', settle));
  return { status: response.statusCode!, headers: response.headers, raw: response.rawHeaders, text };
}

const strictTransport = ({ raw }: Heard): string =>
  raw.filter((_, index) => raw[index - 1]?.toLowerCase() === 'strict-transport-security').join(' and ');

/** How much of a body that is too long, or just not, is let through at that path. */
const limitAt = (path: string, most: number, port: 'web' | 'api' = 'web'): ProxyCheck => async (tried) => {
  const to = { method: 'POST', path, port: tried.proxy.ports[port] };
  const before = tried.echo.requests();
  const { status } = await ask(tried, to, Buffer.alloc(most + 1, 'a'));
  if (status !== 413 || tried.echo.requests() !== before) return `${path} takes ${most + 1} bytes (${status})`;
  const fits = await ask(tried, to, Buffer.alloc(most, 'a'));
  return fits.status === 200 ? undefined : `${path} does not take ${most} bytes (${fits.status})`;
};

const streamAt = (path: string, port: 'web' | 'api'): ProxyCheck => async (tried) => {
  const sent = request({ host: '127.0.0.1', servername: 'localhost', ca: tried.proxy.authority, port: tried.proxy.ports[port], path, agent: false }).on('error', () => undefined);
  sent.end();
  const heard = (async () => {
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    const next = once(response, 'data');
    for (const stream of tried.echo.streams) stream.write(': ping\n\n');
    return String((await next)[0]);
  })();
  const word = await Promise.race([heard.catch(() => 'cut'), pause(2_000, 'nothing within 2 s')]);
  sent.destroy();
  tried.echo.streams.clear();
  return word.includes('ping') ? undefined : `an event on ${path} comes too late: ${word}`;
};

const forged = {
  'x-forwarded-for': '10.9.8.7', 'x-forwarded-proto': 'http', 'x-forwarded-host': 'evil.example', 'x-forwarded-port': '1', 'x-forwarded-prefix': '/evil',
  'x-real-ip': '10.9.8.7', forwarded: 'for=10.9.8.7;host=evil.example', host: 'evil.example',
};

/** Cuts off whoever is slow, within a little more than the ten seconds that they have. */
const cutsOff = (what: string, words: string): ProxyCheck => async (tried) => {
  const socket = socketTo(tried);
  await once(socket, 'secureConnect');
  socket.resume().write(words);
  const ended = await Promise.race([new Promise((settle) => void socket.once('close', () => settle(true))), pause(12_000, false)]);
  socket.destroy();
  return ended ? undefined : `${what} holds a connection for more than 12 s`;
};

/** What the proxy is for. The last two take ten seconds each. */
export const proxyChecks: Readonly<Record<string, ProxyCheck>> = {
  'modern TLS only': async (tried) => {
    const old = await handshake(tried, { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' });
    if (old !== undefined) return `speaks ${old}`;
    const spoken = [await handshake(tried, { minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' }), await handshake(tried, { minVersion: 'TLSv1.3' })];
    return spoken.join() === 'TLSv1.2,TLSv1.3' ? undefined : `speaks ${spoken.join()}`;
  },
  'strong ciphers only': async (tried) => {
    const weak = await handshake(tried, { maxVersion: 'TLSv1.2', ciphers: 'AES128-SHA:AES256-SHA:AES128-GCM-SHA256:ECDHE-ECDSA-AES128-SHA:ECDHE-RSA-AES128-SHA' });
    return weak === undefined ? undefined : 'takes a cipher without forward secrecy or of CBC';
  },
  'HTTP/2': async ({ proxy }) => {
    const session = connectHttp2(proxy.web, { ca: proxy.authority }).on('error', () => undefined);
    const protocol = await once(session, 'connect').then(() => session.alpnProtocol, () => 'none');
    session.close();
    return protocol === 'h2' ? undefined : `speaks ${protocol}`;
  },
  'strict transport, once': async (tried) => {
    const heard = await Promise.all([ask(tried, { path: '/' }), ask(tried, { path: '/', port: tried.proxy.ports.api }), ask(tried, { method: 'POST', path: '/' }, Buffer.alloc(66_000))]);
    const said = heard.map(strictTransport);
    return said.every((line) => line === 'max-age=63072000; includeSubDomains') ? undefined : `says ${JSON.stringify(said)}`;
  },
  'nothing forged': async (tried) => {
    await ask(tried, { path: '/', headers: forged });
    const { host, ...came } = tried.echo.last();
    const kept = Object.fromEntries(Object.keys(forged).filter((name) => name in came).map((name) => [name, came[name]]));
    const wanted = { 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'https' };
    return host === 'naervaern' && JSON.stringify(kept) === JSON.stringify(wanted) ? undefined : `passes on ${JSON.stringify({ host, ...kept })}`;
  },
  'bodies of 64 KiB': limitAt('/da/indbakke', 65_536),
  'bodies of 64 KiB to the api': limitAt('/log/search', 65_536, 'api'),
  'drafts of 256 KiB': limitAt('/da/underretning/0/kladde', 262_144),
  'drafts of 256 KiB to the api': limitAt('/drafts/0', 262_144, 'api'),
  'short header lines': async (tried) => {
    const before = tried.echo.requests();
    const { status } = await ask(tried, { path: '/', headers: { 'x-long': 'a'.repeat(9_000) } });
    return status === 400 && tried.echo.requests() === before ? undefined : `lets a header of 9,000 characters through (${status})`;
  },
  'no name and version': async (tried) => {
    const { headers } = await ask(tried, { path: '/' });
    return headers.server === 'nginx' ? undefined : `calls itself ${headers.server}`;
  },
  'events of the web at once': streamAt('/live', 'web'),
  'events of the api at once': streamAt('/events', 'api'),
  'slow headers end': cutsOff('whoever sends headers slowly', 'GET / HTTP/1.1\r\nHost: localhost\r\nX-'),
  'slow bodies end': cutsOff('whoever sends a body slowly', 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\na'),
};

/** What is said when nobody is behind the proxy. */
export async function checkAway(tried: Tried): Promise<string | undefined> {
  const page = await ask(tried, { path: '/da/vagt', method: 'POST' });
  const problem = await ask(tried, { path: '/me', port: tried.proxy.ports.api });
  const seen = [page, problem].map((heard) => [heard.status, heard.headers['retry-after'], heard.headers['cache-control'], strictTransport(heard)].join(' | '));
  const wanted = '503 | 5 | no-store | max-age=63072000; includeSubDomains';
  if (seen.some((line) => line !== wanted)) return `answers ${JSON.stringify(seen)}`;
  if (!page.text.includes('kan du ikke regne med, at det er kommet frem')) return 'does not say on its page that what was sent may be lost';
  return problem.headers['content-type'] === 'application/problem+json' && JSON.parse(problem.text).status === 503 ? undefined : 'does not tell a program what is the matter';
}
