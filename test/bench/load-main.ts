// The load generator: clients that each ask, wait for the answer, and ask again, each on a connection of its own.
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { uuidv7 } from '#kernel';
import { figuresOf } from './figures.js';
import type { Load } from './load.js';

const load = JSON.parse(await text(process.stdin)) as Load;
const { hostname, port, host } = new URL(load.url);
const headers = `host: ${host}\r\n${load.token === undefined ? '' : `authorization: Bearer ${load.token}\r\n`}`;
/** A request without a body says nothing of one, as browsers and `fetch` do it. */
const headersOf = (body: string): string => (body === '' ? headers : `${headers}content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`);
const measureFrom = performance.now() + load.seconds * 100;
const until = measureFrom + load.seconds * 1000;
const latencies: number[] = [];
const wrong = new Map<string, number>();
let turn = 0;
let answered = 0;

/** On the socket itself: a client of HTTP that does everything takes a tenth of the machine from what is measured. */
async function ask(socket: Socket): Promise<void> {
  const next = load.requests[turn++ % load.requests.length]!;
  const id = uuidv7();
  const body = next.body?.replaceAll('{id}', id).replaceAll('{part}', uuidv7()) ?? '';
  const startedAt = performance.now();
  socket.write(`${next.method} ${next.path.replace('{id}', id)} HTTP/1.1\r\n${headersOf(body)}\r\n${body}`);
  const { status, said } = await answerOn(socket);
  const endedAt = performance.now();
  if (status !== 200) wrong.set(said, (wrong.get(said) ?? 0) + 1);
  else answered++;
  if (status === 200 && startedAt >= measureFrom && endedAt <= until) latencies.push(endedAt - startedAt);
}

/** @throws Error when the connection ends first, or for an answer without a length: the api gives each of its answers one */
function answerOn(socket: Socket): Promise<{ status: number; said: string }> {
  let head: Buffer = Buffer.alloc(0);
  let missing: number | undefined;
  return new Promise((done, failed) => {
    const ended = (error?: unknown) => failed(error instanceof Error ? error : new Error('the connection ended before the answer'));
    const came = (chunk: Buffer): void => {
      if (missing === undefined) {
        head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
        const bodyAt = head.indexOf('\r\n\r\n') + 4;
        if (bodyAt < 4) return;
        const length = /\r\ncontent-length: (\d+)/i.exec(head.toString('latin1', 0, bodyAt))?.[1];
        if (length === undefined) return failed(new Error(`an answer without a length: ${head.toString('latin1', 0, 200)}`));
        missing = bodyAt + Number(length) - head.length;
      } else {
        missing -= chunk.length;
      }
      if (missing > 0) return;
      socket.off('data', came).off('close', ended).off('error', ended);
      const status = Number(head.toString('latin1', 9, 12));
      done({ status, said: status === 200 ? '' : `${status} ${head.toString('utf8').slice(-200)}` });
    };
    socket.on('data', came).once('close', ended).once('error', ended);
  });
}

async function client(): Promise<void> {
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  while (performance.now() < until) await ask(socket);
  socket.destroy();
}

await Promise.all(Array.from({ length: load.clients }, client));
for (const [answer, times] of wrong) process.stderr.write(`${times} x ${answer}\n`);
process.stdout.write(JSON.stringify(figuresOf(load.clients, latencies, load.seconds, wrong.size, answered)));
