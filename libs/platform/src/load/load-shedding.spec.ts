import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { keptLog } from '../../../../test/harness/kept-log.js';
import { Metrics } from '../metrics/metrics.js';
import type { RequestKind } from './capacity.js';
import { shedLoad } from './load-shedding.js';

const parts = new AsyncDisposableStack();
afterAll(() => parts.disposeAsync());

const always = { least: 2, first: 2, most: 2, slow: 1_000 };
const capacity = { acts: always, reads: { ...always, least: 1, first: 1, most: 1 }, streams: 1 };
const kinds: Record<string, RequestKind> = { '/act': 'act', '/read': 'read', '/stream': 'stream' };

/** Keeps every request that it takes on until it is told to answer. */
async function slowHouse() {
  const kept = keptLog();
  const metrics = new Metrics('api', true);
  const { refuse, takeOn } = shedLoad({ capacity, kindOf: ({ url = '' }: IncomingMessage) => kinds[url], refuse: (_request, response) => void response.writeHead(503).end(), log: kept.log, metrics });
  const waiting: (() => void)[] = [];
  const server = createServer((request, response) => {
    refuse(request, response, () => takeOn(request, response, () => {
      waiting.push(() => response.end());
      server.emit('taken on');
    }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  parts.defer(() => void server.close().closeAllConnections());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    lineLike: kept.lineLike,
    metrics,
    ask: async (path: string) => await fetch(url + path),
    /** Asks, and comes back when it has been taken on. */
    async begin(path: string): Promise<{ answer: Promise<Response> }> {
      const taken = once(server, 'taken on');
      const answer = fetch(url + path);
      await taken;
      return { answer };
    },
    answerAll: () => waiting.splice(0).forEach((answer) => answer()),
  };
}

describe('a process that sheds load', () => {
  it('refuses what is beyond its limit at once, says when to come again, and takes on more when something is over', async () => {
    const house = await slowHouse();
    const begun = [await house.begin('/act'), await house.begin('/act')];
    const refused = await house.ask('/act');
    expect([refused.status, /^[2-5]$/.test(refused.headers.get('retry-after') ?? '')]).toEqual([503, true]);
    house.answerAll();
    expect((await Promise.all(begun.map(({ answer }) => answer))).map(({ status }) => status)).toEqual([200, 200]);
    const again = await house.begin('/act');
    house.answerAll();
    expect((await again.answer).status).toBe(200);
    expect(await house.lineLike(({ event }) => event === 'load-shed')).toMatchObject({ count: 1 });
    expect(await house.metrics.text()).toContain('naervaern_load_shed_total{kind="act"} 1');
  }, 10_000);

  it('keeps the places of acts from reads and streams', async () => {
    const house = await slowHouse();
    const begun = [await house.begin('/read'), await house.begin('/stream')];
    expect([(await house.ask('/read')).status, (await house.ask('/stream')).status]).toEqual([503, 503]);
    begun.push(await house.begin('/act'), await house.begin('/act'));
    house.answerAll();
    expect((await Promise.all(begun.map(({ answer }) => answer))).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  }, 10_000);

  it('always answers what has no kind', async () => {
    const house = await slowHouse();
    const begun = [await house.begin('/act'), await house.begin('/act'), await house.begin('/health/live'), await house.begin('/health/live')];
    house.answerAll();
    expect((await Promise.all(begun.map(({ answer }) => answer))).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  }, 10_000);
});
