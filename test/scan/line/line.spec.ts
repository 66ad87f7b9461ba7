import { createServer, type IncomingHttpHeaders } from 'node:http';
import { once } from 'node:events';
import { type Line, type LineOptions, openLine } from './line.js';

const asked: { url: string; headers: IncomingHttpHeaders }[] = [];
const server = createServer((request, response) => {
  asked.push({ url: request.url!, headers: request.headers });
  if (request.url === '/hang-up') return void request.socket.destroy();
  response.setHeader('content-type', 'text/html');
  response.statusCode = request.url!.startsWith('/fault') ? 500 : 200;
  response.end('<input name="csrf" value="another each time"/>');
});
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => server.close());
beforeEach(() => asked.splice(0));

async function overLine(options: Partial<LineOptions>, work: (line: Line) => Promise<void>): Promise<void> {
  const line = await openLine({ to: `http://127.0.0.1:${(server.address() as { port: number }).port}`, ...options });
  try {
    await work(line);
  } finally {
    await line.close();
  }
}

describe('the line between a tool and the product', () => {
  it('counts answers, and names each fault once', () =>
    overLine({}, async ({ url, heard }) => {
      for (const path of ['/', '/fault', '/fault?q=1']) await (await fetch(url + path)).text();
      expect(heard).toEqual({ requests: 3, statuses: { 200: 1, 500: 2 }, faults: ['GET /fault 500'], unanswered: 0 });
    }));

  it('counts a request that got no answer', () =>
    overLine({}, async ({ url, heard }) => {
      await expect(fetch(`${url}/hang-up`)).rejects.toThrow('fetch failed');
      expect(heard).toMatchObject({ requests: 1, unanswered: 1 });
    }));

  it('signs in, whatever the tool says of itself', () =>
    overLine({ gives: async () => ({ authorization: 'Bearer ours', cookie: 'session=ours' }) }, async ({ url }) => {
      await fetch(url, { headers: { authorization: 'Bearer theirs', cookie: 'session=theirs; other=1' } });
      expect(asked[0]!.headers).toMatchObject({ authorization: 'Bearer ours', cookie: 'session=ours; other=1' });
    }));

  it('withholds what would end the session', () =>
    overLine({ withholds: /^\/session\// }, async ({ url, heard }) => {
      expect((await fetch(`${url}/session/end`)).status).toBe(404);
      expect(asked).toEqual([]);
      expect(heard.requests).toBe(0);
    }));

  it('shows as steady what is another with each page', () =>
    overLine({ steadies: /(?<=name="csrf" value=")[^"]+/g }, async ({ url }) => {
      expect(await (await fetch(url)).text()).toBe('<input name="csrf" value="steady"/>');
    }));
});
