import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { chanceOfFault } from './chance.js';
import { type Fault, faultKinds, troubleOf } from './fault.js';
import { type FaultProxy, faultProxy } from './fault-proxy.js';

const parts = new AsyncDisposableStack();
const accepted: Socket[] = [];
/** Answers what it hears with as many bytes of its own. */
const far = createServer({ allowHalfOpen: true }, (socket) => {
  accepted.push(socket);
  socket.on('data', (bytes) => socket.write(Buffer.alloc(bytes.length, 'b')));
  socket.on('end', () => socket.end());
  socket.on('error', () => undefined);
}).listen(0, '127.0.0.1');
await once(far, 'listening');
afterAll(async () => {
  await parts.disposeAsync();
  for (const socket of accepted) socket.destroy();
  far.close();
});

async function proxyWith(fault: Fault | undefined): Promise<FaultProxy> {
  const proxy = await faultProxy({ port: (far.address() as AddressInfo).port }, 1);
  parts.defer(() => proxy.stop());
  proxy.trouble(() => fault);
  return proxy;
}

interface Ended {
  heard: number;
  how: 'end' | 'reset';
  milliseconds: number;
}

/** Says 1,000 bytes and listens until the line is over. */
async function ask(proxy: FaultProxy, isDone = (_heard: number) => false): Promise<Ended> {
  const socket = connect({ port: proxy.port, host: '127.0.0.1', allowHalfOpen: true });
  const startedAt = performance.now();
  let heard = 0;
  socket.write(Buffer.alloc(1000, 'a'));
  const how = await new Promise<'end' | 'reset'>((done) => {
    socket.on('data', (bytes) => {
      heard += bytes.length;
      if (isDone(heard)) socket.end();
    });
    socket.once('end', () => done('end'));
    socket.once('error', () => done('reset'));
  });
  socket.destroy();
  return { heard, how, milliseconds: performance.now() - startedAt };
}

describe('the fault proxy', () => {
  it('carries everything both ways where nothing is wrong', async () => {
    expect(await ask(await proxyWith(undefined), (heard) => heard === 1000)).toMatchObject({ heard: 1000, how: 'end' });
  });

  it.each<[Fault, Omit<Ended, 'milliseconds'>]>([
    [{ kind: 'cut', direction: 'answering', afterBytes: 400 }, { heard: 400, how: 'end' }],
    [{ kind: 'cut', direction: 'asking', afterBytes: 400 }, { heard: 0, how: 'end' }],
    [{ kind: 'reset', direction: 'answering', afterBytes: 0 }, { heard: 0, how: 'reset' }],
    [{ kind: 'half-close', direction: 'answering', afterBytes: 300 }, { heard: 300, how: 'end' }],
    [{ kind: 'lost answer', direction: 'answering', afterBytes: 7 }, { heard: 7, how: 'end' }],
  ])('breaks a line: %j', async (fault, ended) => {
    const proxy = await proxyWith(fault);
    expect(await ask(proxy)).toMatchObject(ended);
    expect([...proxy.hits]).toEqual([[fault.kind, 1]]);
  });

  it.each<Fault>([{ kind: 'delay', milliseconds: 60, untilBytes: 5_000 }, { kind: 'throttle', bytesPerSecond: 20_000, untilBytes: 5_000 }])('slows a line down: %j', async (fault) => {
    const proxy = await proxyWith(fault);
    const { heard, milliseconds } = await ask(proxy, (bytes) => bytes === 1000);
    expect(heard).toBe(1000);
    expect(milliseconds).toBeGreaterThan(90);
    expect([...proxy.hits]).toEqual([[fault.kind, 1]]);
  });

  it('lets a request through whose answer is lost, and does not disturb whoever answers it', async () => {
    const proxy = await proxyWith({ kind: 'lost answer', direction: 'answering', afterBytes: 0 });
    const before = accepted.length;
    await ask(proxy);
    const socket = accepted[before]!;
    if (!socket.readableEnded) await once(socket, 'end');
    expect([socket.bytesRead, socket.errored]).toEqual([1000, null]);
  });

  it('half closes towards whoever answers, who can still answer', async () => {
    const proxy = await proxyWith({ kind: 'half-close', direction: 'asking', afterBytes: 250 });
    expect(await ask(proxy)).toMatchObject({ heard: 250, how: 'end' });
  });

  it('tells neither end of a line that is half open, not even that the other went away', async () => {
    const proxy = await proxyWith({ kind: 'half-open', direction: 'answering', afterBytes: 10 });
    const before = accepted.length;
    const socket = connect({ port: proxy.port, host: '127.0.0.1' });
    socket.write(Buffer.alloc(1000, 'a'));
    await once(socket, 'data');
    socket.destroy();
    await once(socket, 'close');
    expect(proxy.hits.get('half-open')).toBe(1);
    const other = accepted[before]!;
    const told = once(other, 'close').then(() => 'told');
    // Lines through the same proxy go on meanwhile: were the first told anything, it would have been by now.
    proxy.calm();
    await ask(proxy, (heard) => heard === 1000);
    expect(await Promise.race([told, 'not told'])).toBe('not told');
  });

  it('gives the nth fault of a seed the same place each time, and every kind its turn', () => {
    const trouble = troubleOf({
      bytes: { asking: 9_000, answering: 3_000 }, longestDelay: 50, slowestBytesPerSecond: 10_000,
      weights: { cut: 3, reset: 3, delay: 1, throttle: 1, 'half-open': 1, 'half-close': 2, 'lost answer': 3 },
    });
    const faultsOf = (seed: number) => Array.from({ length: 400 }, (_, nth) => trouble(chanceOfFault(seed, nth))!);
    expect(faultsOf(5)).toEqual(faultsOf(5));
    expect(faultsOf(5)).not.toEqual(faultsOf(6));
    expect(new Set(faultsOf(5).map(({ kind }) => kind))).toEqual(new Set(faultKinds));
  });
});
