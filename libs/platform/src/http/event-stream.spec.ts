import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import { EventStream } from './event-stream.js';

/** A stream on a real line, and what its client has got so far. */
async function aStream() {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const asked = once(server, 'request') as Promise<[IncomingMessage, ServerResponse]>;
  const request = get(`http://127.0.0.1:${(server.address() as { port: number }).port}`);
  request.on('error', () => undefined);
  const [, response] = await asked;
  const arrived = once(request, 'response') as Promise<[IncomingMessage]>;
  // Nobody waits for it where the client goes first.
  arrived.catch(() => undefined);
  return { response, request, arrived, [Symbol.asyncDispose]: async () => void server.close().closeAllConnections() };
}

const textOf = async (message: IncomingMessage): Promise<string> => (await message.toArray()).join('');

describe('a stream of events', () => {
  it('is written as the standard says, and comes at once', async () => {
    await using line = await aStream();
    const stream = new EventStream(line.response);
    const [message] = await line.arrived;
    expect(message.statusCode).toBe(200);
    expect(message.headers).toMatchObject({ 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' });
    stream.send('changed', { kind: 'directory.changed' });
    stream.ping();
    stream.end();
    expect(await textOf(message)).toBe('retry: 2000\n\nevent: changed\ndata: {"kind":"directory.changed"}\n\n: ping\n\n');
  });

  it('keeps data on one line, whatever is in it', async () => {
    await using line = await aStream();
    const stream = new EventStream(line.response);
    const [message] = await line.arrived;
    stream.send('changed', { kind: 'a\nb\r\n\nevent: forged' });
    stream.end();
    expect(await textOf(message)).toBe('retry: 2000\n\nevent: changed\ndata: {"kind":"a\\nb\\r\\n\\nevent: forged"}\n\n');
  });

  it('has ended when its client has gone, and takes no more', async () => {
    await using line = await aStream();
    const stream = new EventStream(line.response);
    await line.arrived;
    expect(stream.isOpen).toBe(true);
    line.request.destroy();
    await stream.ended;
    expect(stream.isOpen).toBe(false);
    stream.send('changed', { kind: 'directory.changed' });
    stream.ping();
    stream.end();
  });

  it('that is opened for a client who has gone already ends at once', async () => {
    await using line = await aStream();
    const closed = once(line.response, 'close');
    line.request.destroy();
    await closed;
    const stream = new EventStream(line.response);
    await stream.ended;
    expect(stream.isOpen).toBe(false);
  });
});
