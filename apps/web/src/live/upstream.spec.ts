import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { followUpstream } from './upstream.js';

const parts = new AsyncDisposableStack();
afterAll(() => parts.disposeAsync());

/** An api that answers the stream as told, and then says what it is told to say. */
async function apiThat(answers: (response: ServerResponse) => void): Promise<string> {
  const server = createServer((_request, response) => answers(response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  parts.defer(() => void server.close().closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function heardOf(url: string, silence: number): Promise<string[]> {
  const heard: string[] = [];
  try {
    for await (const { event } of followUpstream(url, {}, new AbortController().signal, silence)) heard.push(event);
    return [...heard, 'ended'];
  } catch (error) {
    return [...heard, (error as Error).name];
  }
}

describe('the stream of an api', () => {
  it('that accepts and never answers is given up', async () => {
    expect(await heardOf(await apiThat(() => undefined), 100)).toEqual(['TimeoutError']);
  });

  it('that falls silent in the middle is given up, so that whoever listens asks anew', async () => {
    const url = await apiThat((response) => void response.writeHead(200).write('event: changed\ndata: {"kind":"inbox"}\n\n'));
    expect(await heardOf(url, 200)).toEqual(['opened', 'changed', 'TimeoutError']);
  });

  it('goes on for as long as pings come', async () => {
    const url = await apiThat((response) => {
      response.writeHead(200);
      let pings = 0;
      const pinging = setInterval(() => (++pings > 12 ? response.end() : response.write(': ping\n\n')), 50);
      response.once('close', () => clearInterval(pinging));
    });
    expect(await heardOf(url, 400)).toEqual(['opened', 'ended']);
  });
});
