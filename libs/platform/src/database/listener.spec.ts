import { openPlatform, testDatabase } from '../../../../test/harness/index.js';
import { keptLog } from '../../../../test/harness/kept-log.js';
import { uuidv7 } from '#kernel';
import { type Heard, Listener } from './listener.js';

const spec = await testDatabase();
const worker = await openPlatform(spec, 'worker');
afterAll(() => worker[Symbol.asyncDispose]());

/** A listener with somebody who writes down what is heard, and can wait for it. */
function aListener(databaseUrl = spec.urls.api) {
  const { log, logged, lineLike } = keptLog();
  const listener = new Listener(databaseUrl, log);
  const heard: Heard[] = [];
  let wake = (): void => undefined;
  const unsubscribe = listener.subscribe((notice) => {
    heard.push(notice);
    wake();
  });
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo()) {
      const { promise, resolve } = Promise.withResolvers<void>();
      wake = resolve;
      await promise;
    }
  };
  return { listener, heard, until, unsubscribe, logged, lineLike, [Symbol.asyncDispose]: () => listener.onApplicationShutdown() };
}

/** One that is heard already. */
async function listening() {
  const ear = aListener();
  await ear.lineLike(({ event }) => event === 'listening');
  return ear;
}

async function deliver(kind: string): Promise<string> {
  const unitId = uuidv7();
  await spec.asSuperuser('insert into platform.outbox (id, kind, unit_id, about_id) values ($1, $2, $3, $3)', [uuidv7(), kind, unitId]);
  await worker.outbox.deliverDue();
  return unitId;
}

const backends = async (): Promise<number[]> =>
  (await spec.asSuperuser<{ pid: number }>(`select pid from pg_stat_activity where datname = current_database() and application_name = 'naervaern-listener'`)).map(({ pid }) => pid);
const kill = () => spec.asSuperuser(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'naervaern-listener'`);

describe('a listener', () => {
  it('opens no connection before somebody subscribes', async () => {
    const listener = new Listener(spec.urls.api, keptLog().log);
    expect(await backends()).toEqual([]);
    listener.subscribe(() => undefined);
    await listener.onApplicationShutdown();
    expect(await backends()).toEqual([]);
  });

  it('hears what the worker delivers: the kind and the unit', async () => {
    await using ear = await listening();
    const unitId = await deliver('part.delivered');
    await ear.until(() => ear.heard.length > 0);
    expect(ear.heard).toEqual([{ kind: 'part.delivered', unitId }]);
  });

  it('passes over a notice of another shape', async () => {
    await using ear = await listening();
    for (const payload of ['', 'no JSON', '7', 'null', '[]', '{"kind":7,"unitId":"x"}', '{"kind":"part.delivered"}']) await spec.asSuperuser(`select pg_notify('naervaern', $1)`, [payload]);
    const unitId = await deliver('part.delivered');
    await ear.until(() => ear.heard.length > 0);
    expect(ear.heard).toEqual([{ kind: 'part.delivered', unitId }]);
  });

  it('whose connection is killed says so, comes back by itself, says that there may be a gap, and hears again', async () => {
    await using ear = await listening();
    for (let time = 1; time <= 3; time++) {
      await kill();
      await ear.until(() => ear.heard.at(-1) === 'gap');
      expect(ear.listener.isListening).toBe(true);
      const unitId = await deliver('directory.changed');
      await ear.until(() => ear.heard.at(-1) !== 'gap');
      expect(ear.heard.splice(0)).toEqual(['away', 'gap', { kind: 'directory.changed', unitId }]);
    }
    expect(await backends()).toHaveLength(1);
  });

  it('that cannot come in tries again, less and less often', async () => {
    const nowhere = new URL(spec.urls.api);
    nowhere.password = 'not-this';
    await using ear = aListener(nowhere.href);
    let failures = 0;
    await ear.lineLike(({ event }) => event === 'listening-failed' && ++failures === 4);
    const times = ear.logged().trim().split('\n').map((line) => Date.parse(JSON.parse(line).time));
    const waits = times.slice(1).map((at, index) => at - times[index]!);
    expect(waits[0]).toBeGreaterThanOrEqual(95);
    expect(waits[1]).toBeGreaterThanOrEqual(195);
    expect(waits[2]).toBeGreaterThanOrEqual(395);
    expect(ear.listener.isListening).toBe(false);
    expect(ear.heard).toEqual([]);
  });

  it('tells nobody who has ended the subscription', async () => {
    await using ear = await listening();
    const later: Heard[] = [];
    ear.unsubscribe();
    ear.listener.subscribe((notice) => later.push(notice));
    await deliver('part.delivered');
    await ear.until(() => later.length > 0);
    expect(ear.heard).toEqual([]);
  });

  it('ends cleanly: no connection stays, and nobody is told that it is away', async () => {
    const ear = await listening();
    expect(await backends()).toHaveLength(1);
    await ear[Symbol.asyncDispose]();
    expect(await backends()).toEqual([]);
    expect(ear.heard).toEqual([]);
    expect(ear.listener.isListening).toBe(false);
  });
});
