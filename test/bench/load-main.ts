// The load generator: clients that each ask, wait for the answer, and ask again.
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { uuidv7 } from '#kernel';
import { figuresOf } from './figures.js';
import type { Load } from './load.js';

const load = JSON.parse(await text(process.stdin)) as Load;
const agent = new Agent({ keepAlive: true, maxSockets: load.clients });
const { hostname, port } = new URL(load.url);
const headers = { 'content-type': 'application/json', ...(load.token === undefined ? {} : { authorization: `Bearer ${load.token}` }) };
const measureFrom = performance.now() + load.seconds * 100;
const until = measureFrom + load.seconds * 1000;
const latencies: number[] = [];
const wrong = new Map<string, number>();
let turn = 0;
let answered = 0;

function ask(): Promise<void> {
  const next = load.requests[turn++ % load.requests.length]!;
  const id = uuidv7();
  const body = next.body?.replaceAll('{id}', id).replaceAll('{part}', uuidv7());
  const startedAt = performance.now();
  return new Promise((done, failed) => {
    const asked = request({ agent, hostname, port, method: next.method, path: next.path.replace('{id}', id), headers: body === undefined ? headers : { ...headers, 'content-length': Buffer.byteLength(body) } }, (answer) => {
      let said = '';
      answer.on('data', (chunk) => answer.statusCode === 200 || (said += chunk));
      answer.on('end', () => {
        const endedAt = performance.now();
        if (answer.statusCode !== 200) wrong.set(`${answer.statusCode} ${said.slice(0, 200)}`, (wrong.get(said) ?? 0) + 1);
        else answered++;
        if (answer.statusCode === 200 && startedAt >= measureFrom && endedAt <= until) latencies.push(endedAt - startedAt);
        done();
      });
    });
    asked.on('error', failed);
    asked.end(body);
  });
}

async function client(): Promise<void> {
  while (performance.now() < until) await ask();
}

await Promise.all(Array.from({ length: load.clients }, client));
agent.destroy();
for (const [answer, times] of wrong) process.stderr.write(`${times} x ${answer}\n`);
process.stdout.write(JSON.stringify(figuresOf(load.clients, latencies, load.seconds, wrong.size, answered)));
