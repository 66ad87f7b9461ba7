// Clients that each run the captured statements one after another through node-postgres, with new ids each time.
import { text } from 'node:stream/consumers';
import { Client } from 'pg';
import type { BareLoop } from './bare-loop.js';
import { figuresOf } from './figures.js';
import { freshText } from './varying.js';

const { url, captured, varying, clients, seconds, from } = JSON.parse(await text(process.stdin)) as BareLoop;
const latencies: number[] = [];
const until = performance.now() + seconds * 1000;

async function client(number: number): Promise<void> {
  const connection = new Client(url);
  await connection.connect();
  for (let repetition = number * 1_000_000_000 + from; performance.now() < until; repetition++) {
    const startedAt = performance.now();
    for (const [index, { text: sql, values }] of captured.entries()) {
      const fresh = values.map((value) => (value === null ? null : freshText(value, varying, repetition)));
      await connection.query(values.length === 0 ? sql : { name: `s${index}`, text: sql, values: fresh });
    }
    latencies.push(performance.now() - startedAt);
  }
  await connection.end();
}

await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
process.stdout.write(JSON.stringify(figuresOf(clients, latencies, seconds, 0)));
