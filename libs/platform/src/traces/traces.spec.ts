import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { attributeOf, traceReceiver } from '../../../../test/harness/trace-receiver.js';
import { freePort } from '../../../../test/harness/index.js';
import { traceParentIn } from './trace-parent.js';
import { Traces } from './traces.js';

const secret: string = 'Anders Opdigtet 010203-1234';

describe('spans', () => {
  it('arrive at a receiver, one under the other, with what is declared and nothing else', async () => {
    await using receiver = await traceReceiver();
    const traces = await Traces.to(receiver.url, 'api');
    const parent = { traceId: 'abcdefabcdefabcdefabcdefabcdefab', spanId: 'abcdefabcdefabcd' };
    const request = traces.begin('served', 'request', { method: 'GET' }, parent)!;
    request.run(() => {
      const act = traces.begin('within', 'act', { operation: 'part.open' })!;
      act.run(() => traces.step('found'));
      act.span.add({ outcome: 'refused' });
      act.span.end();
    });
    request.span.add({ route: '/parts/:partId', status: 404 });
    request.span.end();
    await traces.onApplicationShutdown();

    const [act, served] = ['act', 'request'].map((name) => receiver.spans().find((span) => span.name === name)!) as [never, never];
    expect(served).toMatchObject({ service: 'naervaern-api', traceId: parent.traceId, parentSpanId: parent.spanId, kind: 2 });
    expect(act).toMatchObject({ traceId: parent.traceId, parentSpanId: (served as { spanId: string }).spanId, kind: 1, events: [{ name: 'found' }] });
    const named = (span: never) => ['http.route', 'http.request.method', 'http.response.status_code', 'naervaern.operation', 'naervaern.outcome'].map((name) => attributeOf(span, name));
    expect(named(served)).toEqual(['/parts/:partId', 'GET', 404, undefined, undefined]);
    expect(named(act)).toEqual([undefined, undefined, undefined, 'part.open', 'refused']);
  });

  it('take no value that is not of its form, and no fact that is not declared', async () => {
    await using receiver = await traceReceiver();
    const traces = await Traces.to(receiver.url, 'api');
    // @ts-expect-error: not a fact of spans
    traces.begin('within', 'act', { name: secret })!.span.end();
    traces.begin('within', 'act', { operation: secret, route: `/parts/${secret}`, status: secret as never, outcome: secret as never })!.span.end();
    await traces.onApplicationShutdown();
    expect(receiver.spans()).toHaveLength(2);
    expect(receiver.received()).not.toMatch(/Anders|010203/);
    expect(receiver.received().match(/unfit/g)).toHaveLength(4);
  });

  it('say nothing about the machine', async () => {
    await using receiver = await traceReceiver();
    const traces = await Traces.to(receiver.url, 'worker');
    traces.begin('within', 'act', {})!.span.end();
    await traces.onApplicationShutdown();
    expect(receiver.received()).not.toMatch(/host\.|process\.|os\.|"pid"/);
  });

  it('of work that begins elsewhere do not get under one another', async () => {
    await using receiver = await traceReceiver();
    const traces = await Traces.to(receiver.url, 'api');
    await Promise.all([1, 2, 3].map(async (one) => {
      const begun = traces.begin('served', `request ${one}`, {})!;
      await begun.run(async () => {
        await new Promise((wake) => setImmediate(wake));
        traces.begin('within', `act ${one}`, {})!.span.end();
      });
      begun.span.end();
    }));
    await traces.onApplicationShutdown();
    for (const one of [1, 2, 3]) {
      const spans = receiver.spans();
      expect(spans.find(({ name }) => name === `act ${one}`)?.parentSpanId).toBe(spans.find(({ name }) => name === `request ${one}`)?.spanId);
    }
  });
});

describe('a receiver that is away', () => {
  it.each([
    ['refuses connections', async () => ({ port: await freePort(), close: () => undefined })],
    ['takes them and never answers', silent],
  ])('and %s fails nothing and holds nobody up', async (_how, make) => {
    const { port, close } = await make();
    const traces = await Traces.to(`http://127.0.0.1:${port}/v1/traces`, 'api');
    const begun = performance.now();
    // More than the queue holds: what is too much is dropped.
    for (let count = 0; count < 5_000; count++) traces.begin('within', 'act', { operation: 'part.open' })!.span.end();
    expect(performance.now() - begun).toBeLessThan(2_000);
    const stopping = performance.now();
    await traces.onApplicationShutdown();
    expect(performance.now() - stopping).toBeLessThan(2_000);
    close();
  });
});

async function silent(): Promise<{ port: number; close(): void }> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => void sockets.push(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as { port: number }).port,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

describe('the header of a caller', () => {
  it('is believed in the one form that we write', () => {
    expect(traceParentIn('00-abcdefabcdefabcdefabcdefabcdefab-abcdefabcdefabcd-01')).toEqual({ traceId: 'abcdefabcdefabcdefabcdefabcdefab', spanId: 'abcdefabcdefabcd' });
  });

  it.each([
    undefined, '', secret, '00-abc-abc-01', '00-00000000000000000000000000000000-abcdefabcdefabcd-01', '00-abcdefabcdefabcdefabcdefabcdefab-0000000000000000-01',
    '00-ABCDEFABCDEFABCDEFABCDEFABCDEFAB-abcdefabcdefabcd-01', '01-abcdefabcdefabcdefabcdefabcdefab-abcdefabcdefabcd-01',
    '00-abcdefab0102031234efabcdefabcdef-abcdefabcdefabcd-01', '00-abcdefabcdefabcdefabcdefabcdefab-ab0102031234efab-01',
    ['00-abcdefabcdefabcdefabcdefabcdefab-abcdefabcdefabcd-01'],
  ])('is not: %j', (header) => {
    expect(traceParentIn(header)).toBeUndefined();
  });
});

it('is nothing while traces are off', async () => {
  expect(Traces.off.isOn).toBe(false);
  expect(Traces.off.begin('within', 'act', {})).toBeUndefined();
  await Traces.off.onApplicationShutdown();
});
