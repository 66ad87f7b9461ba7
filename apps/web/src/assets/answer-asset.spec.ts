import { once } from 'node:events';
import { createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { answerAsset } from './answer-asset.js';
import { readAssets } from './assets.js';

const assets = readAssets();
const { styleSheet, earlyFonts } = assets.addresses;
const style = assets.byAddress.get(styleSheet)!.plain;

const server = createServer((asked, answer) => {
  if (!answerAsset(assets, asked, answer)) answer.writeHead(299).end('elsewhere');
});

beforeAll(async () => {
  server.listen(0, 'localhost');
  await once(server, 'listening');
});
afterAll(() => server.close());

/** As sent: no address is tidied up on the way. */
async function ask(path: string, { method = 'GET', accepts }: { method?: string; accepts?: string } = {}) {
  const { port } = server.address() as AddressInfo;
  const asked = request({ host: 'localhost', port, path, method, headers: accepts === undefined ? {} : { 'accept-encoding': accepts } }).end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) };
}

describe('a file', () => {
  it('may be kept for ever, and is what it says it is', async () => {
    const { status, headers } = await ask(styleSheet);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin', vary: 'accept-encoding', 'content-length': String(style.length),
    });
  });

  it.each([
    ['br', 'gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip where brotli is not known', 'gzip, deflate', 'gzip', gunzipSync],
    ['gzip where brotli is refused', 'br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
    ['nothing where nothing is known', undefined, undefined, (body: Buffer) => body],
    ['nothing where all is refused', 'br;q=0.0, gzip; q=0', undefined, (body: Buffer) => body],
  ] as const)('is sent compressed by %s', async (_what, accepts, coding, opened) => {
    const { headers, body } = await ask(styleSheet, { accepts });
    expect(headers['content-encoding']).toBe(coding);
    expect(Number(headers['content-length'])).toBe(body.length);
    expect(opened(body).equals(style)).toBe(true);
  });

  it('of letters is sent as it is', async () => {
    const { headers } = await ask(earlyFonts[0]!, { accepts: 'br' });
    expect([headers['content-encoding'], headers['content-type']]).toEqual([undefined, 'font/woff2']);
  });

  it('is asked about without being sent', async () => {
    const { status, headers, body } = await ask(styleSheet, { method: 'HEAD' });
    expect([status, headers['content-length'], body.length]).toEqual([200, String(style.length), 0]);
  });

  it('takes nothing', async () => {
    const { status, headers } = await ask(styleSheet, { method: 'POST' });
    expect([status, headers.allow, headers['cache-control']]).toEqual([405, 'GET, HEAD', 'no-store']);
  });
});

describe('what is not on the list', () => {
  const [, , hash] = styleSheet.split('/');

  it.each([
    '/assets/', '/assets/ui.css', '/assets/0/ui.css', `/assets/${hash}/`, `/assets/${hash}/app.css`, `/assets/${hash}/ui.css.map`, `${styleSheet}?x`, `${styleSheet}/`,
    `/assets/${hash}/../${hash}/ui.css`, `/assets/${hash}/..%2f..%2f..%2fpackage.json`, '/assets/../package.json', '/assets//etc/passwd', `/assets/${hash}/UI.CSS`,
  ])('is not found and not kept: %s', async (path) => {
    const { status, headers, body } = await ask(path);
    expect([status, headers['cache-control'], body.length]).toEqual([404, 'no-store', 0]);
  });

  it.each(['/', '/da', '/assetsx', '/ASSETS/x', '/da/assets/'])('and lies elsewhere is left to others: %s', async (path) => {
    expect((await ask(path)).status).toBe(299);
  });
});
