import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EventStream } from '#platform';
import { sessionOfA } from '../../../../test/builders/drawn-page.js';
import type { FreshTokens } from '../sign-in/fresh-tokens.js';
import { Feed } from './feed.js';

const parts = new AsyncDisposableStack();
afterAll(() => parts.disposeAsync());

/** A server that hands out each answer that it is asked for, still open. */
async function handingOut(): Promise<{ url: string; next(): Promise<ServerResponse> }> {
  const waiting: ServerResponse[] = [];
  const server = createServer((_request, response) => {
    waiting.push(response);
    server.emit('handed-out');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  parts.defer(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async next() {
      while (waiting.length === 0) await once(server, 'handed-out');
      return waiting.shift()!;
    },
  };
}

/** A browser that follows: what it has heard, and the way to leave. */
async function browserAt(web: Awaited<ReturnType<typeof handingOut>>) {
  const leaving = new AbortController();
  const asked = fetch(web.url, { signal: leaving.signal });
  const stream = new EventStream(await web.next());
  const reader = (await asked).body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    stream,
    async hears(kind: string): Promise<void> {
      while (!text.includes(`"${kind}"`)) text += (await reader.read()).value ?? '';
    },
    async leaves(): Promise<string> {
      leaving.abort();
      await stream.ended;
      return text;
    },
  };
}

describe('news for a browser that goes from page to page', () => {
  it('that come between two pages are told to the next one, once', async () => {
    const [api, web] = [await handingOut(), await handingOut()];
    const feed = new Feed(sessionOfA('child_intake'), {
      apiUrl: api.url,
      tokens: { of: async () => ({ accessToken: 'a-token', secondsLeft: 300 }) } as unknown as FreshTokens,
    });
    void feed.run();
    const upstream = await api.next();
    upstream.writeHead(200, { 'content-type': 'text/event-stream' });
    const says = (kind: string) => upstream.write(`event: changed\ndata: {"kind":"${kind}"}\n\n`);

    const first = await browserAt(web);
    feed.add(first.stream);
    says('part.changed');
    await first.hears('part.changed');
    await first.leaves();

    says('part.delivered');
    says('part.delivered');
    // Heard by nobody yet. The next news comes on the same line, after it.
    const second = await browserAt(web);
    says('directory.changed');
    await untilHeld(feed);
    feed.add(second.stream);
    await second.hears('directory.changed');
    const heard = await second.leaves();
    expect(heard.match(/part\.delivered/g)).toHaveLength(1);
    expect(heard).not.toContain('part.changed');

    const third = await browserAt(web);
    feed.add(third.stream);
    says('draft.changed');
    await third.hears('draft.changed');
    expect(await third.leaves()).not.toContain('part.delivered');
    feed.end();
  });
});

/** Until the feed has read what was said: it lies in this process's memory and tells nobody. */
async function untilHeld(feed: Feed): Promise<void> {
  const held = feed as unknown as { untold: Set<string> };
  while (!held.untold.has('{"kind":"directory.changed"}')) await new Promise((wake) => setImmediate(wake));
}
