import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { openPlatform, type OpenPlatform, testDatabase, type TestDatabase } from '../../../../test/harness/index.js';
import { Pulse } from './pulse.js';
import { statement } from './tx.js';

const question = statement<{ one: number }>('pulse.spec', /* sql */ `select 1 as one`);

/** A database behind a line that can be made to carry nothing, without a word to either end. */
async function behindALine(of: TestDatabase): Promise<{ urls: TestDatabase['urls']; hold(isHeld: boolean): void; opened(): number; close(): void }> {
  const { hostname, port } = new URL(of.urls.api);
  const sockets: Socket[] = [];
  let isHeld = false;
  let count = 0;
  const server = createServer((near) => {
    count += 1;
    const far = connect(Number(port), hostname);
    sockets.push(near, far);
    for (const [from, to] of [[near, far], [far, near]] as const) {
      from.on('data', (data) => isHeld || to.write(data));
      from.on('error', () => to.destroy());
      from.on('close', () => to.destroy());
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(of.urls.api);
  url.port = String((server.address() as { port: number }).port);
  return {
    urls: { ...of.urls, api: url.href },
    hold: (held) => void (isHeld = held),
    opened: () => count,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

describe('a database that hangs', () => {
  let line: Awaited<ReturnType<typeof behindALine>>;
  let platform: OpenPlatform;
  beforeAll(async () => {
    const database = await testDatabase();
    line = await behindALine(database);
    platform = await openPlatform({ ...database, urls: line.urls }, 'api', { poolSize: 3 });
  });
  afterAll(async () => {
    line.close();
    await platform[Symbol.asyncDispose]();
  });

  it('holds nobody who asks longer than 2 s, costs one connection, and is found again when it answers', async () => {
    const pulse = new Pulse(platform.database, question);
    expect(await pulse.feel()).toEqual([{ one: 1 }]);

    line.hold(true);
    const before = line.opened();
    const begun = performance.now();
    const answers = await Promise.all(Array.from({ length: 50 }, () => pulse.feel()));
    const waited = performance.now() - begun;
    expect([...new Set(answers)]).toEqual([undefined]);
    expect(waited).toBeGreaterThan(1_500);
    expect(waited).toBeLessThan(4_000);
    expect(line.opened() - before).toBeLessThanOrEqual(1);

    // Whoever asks later is answered at once, for the same question is still open.
    const later = performance.now();
    expect(await pulse.feel()).toBeUndefined();
    expect(performance.now() - later).toBeLessThan(500);

    line.hold(false);
    let found: unknown;
    for (const end = performance.now() + 20_000; found === undefined && performance.now() < end; await pause(50)) found = await pulse.feel();
    expect(found).toEqual([{ one: 1 }]);
  }, 40_000);
});
