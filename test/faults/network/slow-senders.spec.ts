import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { howMany, tellFigures } from '../../harness/index.js';
import { faultyHouse } from './faulty-house.js';
import { faultsIn } from './journal/check-journal.js';
import { ClientLine } from './journal/client-line.js';
import { Journal } from './journal/journal.js';
import { sendUntilHeard } from './journal/send-until-heard.js';

const house = await faultyHouse(20);
afterAll(() => house.stop());
const journal = new Journal();
const { port } = new URL(house.url);
const { slowSeconds } = howMany;
const eachKind = 60;
const trickleEvery = 500;

/** What became of a connection whose sender has all the time in the world. */
interface Ended {
  afterMilliseconds: number;
  said: string;
}

/** Sends a beginning, and then a piece every half second for as long as the other end listens. */
async function sendSlowly(beginning: string, piece: string, over: AbortSignal): Promise<Ended> {
  const [socket, from] = [connect({ port: Number(port), host: '127.0.0.1' }), performance.now()];
  let said = '';
  socket.on('data', (bytes: Buffer) => (said += bytes.toString('latin1')));
  socket.on('error', () => undefined);
  socket.write(beginning);
  const trickle = setInterval(() => socket.write(piece), trickleEvery);
  const gone = () => socket.destroy();
  over.addEventListener('abort', gone);
  await once(socket, 'close');
  clearInterval(trickle);
  return { afterMilliseconds: performance.now() - from, said };
}

const headOf = (length: number) =>
  `PUT /submissions/0192ca5e-0000-7000-8000-000000000001 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${house.token}\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`;

/** The status of a request whose body is sent at once, however large; 0 when the other end hung up in the middle of it. */
async function statusOf(body: string): Promise<number> {
  using socket: Socket & Disposable = Object.assign(connect({ port: Number(port), host: '127.0.0.1' }), { [Symbol.dispose]: () => socket.destroy() });
  socket.on('error', () => undefined);
  socket.write(headOf(Buffer.byteLength(body)) + body);
  const [first] = (await Promise.race([once(socket, 'data'), once(socket, 'close').then(() => [])])) as [Buffer?];
  return Number(first?.toString('latin1', 9, 12) ?? 0);
}

const deep = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

describe('while others send slowly, deeply and too much', () => {
  it('each is refused in time, and a referral goes through in less than a second', async () => {
    const over = AbortSignal.timeout(slowSeconds * 1000);
    const slow = (count: number, beginning: string, piece: string) => Promise.all(Array.from({ length: count }, () => sendSlowly(beginning, piece, over)));
    const headers = slow(eachKind, 'GET /cases HTTP/1.1\r\nHost: x\r\n', 'X-A: b\r\n');
    const bodies = slow(eachKind, `${headOf(10_000)}{"caseId":"`, 'a');
    const hostile = (async () => {
      const statuses = new Set<number>();
      while (!over.aborted) {
        for (const body of [deep(21), deep(20_000), `[${'['.repeat(60_000)}`, `{"a":"${'a'.repeat(300_000)}"}`]) statuses.add(await statusOf(body));
        await pause(50);
      }
      return statuses;
    })();
    const latencies: number[] = [];
    const officer = (async () => {
      using line = new ClientLine(() => house.url);
      while (!over.aborted) {
        const sending = journal.begin();
        await sendUntilHeard({ line, token: house.token, patience: 10_000, longestPause: 5_000, over }, sending);
        latencies.push(sending.tries.reduce((sum, { milliseconds }) => sum + milliseconds, 0));
        await pause(50);
      }
    })();
    const [endedHeaders, endedBodies, statuses] = await Promise.all([headers, bodies, hostile, officer]);
    latencies.sort((one, other) => one - other);
    const p99 = latencies[Math.floor(latencies.length * 0.99)]!;
    const longest = (ended: Ended[]) => Math.round(Math.max(...ended.map(({ afterMilliseconds }) => afterMilliseconds)) / 100) / 10;
    tellFigures(`slow senders, ${slowSeconds} s: ${eachKind} slow headers ended after ${longest(endedHeaders)} s at most, ${eachKind} slow bodies after ${longest(endedBodies)} s; ${latencies.length} referrals meanwhile, p99 ${Math.round(p99)} ms`);
    expect(latencies.length).toBeGreaterThan(slowSeconds);
    // 10 s for headers and 30 s for a body, looked at every second.
    expect(endedHeaders.every(({ afterMilliseconds, said }) => afterMilliseconds < 13_000 && said.startsWith('HTTP/1.1 408'))).toBe(true);
    if (slowSeconds > 35) expect(longest(endedBodies)).toBeLessThan(33);
    // Too deep, no JSON, too large; 0 where a body that is refused at its first byte is not read to its end.
    expect([...statuses].filter((status) => ![0, 400, 413].includes(status))).toEqual([]);
    expect([400, 413].every((status) => statuses.has(status))).toBe(true);
    expect(p99).toBeLessThan(1_000);
    expect(journal.acknowledged.length).toBe(journal.sendings.length);
    expect(await faultsIn(journal, house.database)).toEqual([]);
  }, 120_000);
});
