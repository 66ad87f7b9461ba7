import { openPlatform, testDatabase } from '../../../../test/harness/index.js';
import { uuidv7 } from '#kernel';
import type { ClaimedFact } from './outbox-delivery.js';

const spec = await testDatabase();
const one = await openPlatform(spec, 'worker');
const other = await openPlatform(spec, 'worker');
afterAll(async () => {
  await one[Symbol.asyncDispose]();
  await other[Symbol.asyncDispose]();
});
beforeEach(() => spec.asSuperuser('delete from platform.outbox'));

async function put(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => uuidv7());
  await spec.asSuperuser(`insert into platform.outbox (id, kind, unit_id, about_id) select id, 'part.delivered', id, id from unnest($1::uuid[]) id`, [ids]);
  return ids;
}

const rowsLeft = () => spec.asSuperuser<{ waits: boolean; attempts: number; leased: boolean }>(
  'select delivered_at is null as waits, attempts, leased_until is not null as leased from platform.outbox order by id',
);

describe('the outbox', () => {
  it('is shared by two workers: each row is delivered by one of them, once', async () => {
    const ids = await put(80);
    const arrived: string[][] = [[], []];
    const note = (by: number) => async ({ id }: ClaimedFact) => void arrived[by]!.push(id);
    await Promise.all([one.outbox.deliverDue(note(0)), other.outbox.deliverDue(note(1))]);
    expect(arrived.flat().toSorted()).toEqual(ids.toSorted());
    expect(arrived.map((list) => list.length).every((length) => length > 0)).toBe(true);
    expect((await rowsLeft()).every(({ waits }) => !waits)).toBe(true);
  });

  it('keeps a row that is being delivered from the other worker, and gives it over when the lease has run out', async () => {
    await put(1);
    let othersCount = -1;
    await one.outbox.deliverDue(async () => {
      othersCount = (await other.outbox.deliverDue(async () => undefined)).delivered;
      await spec.asSuperuser(`update platform.outbox set leased_until = clock_timestamp() - interval '1 second'`);
      expect((await other.outbox.deliverDue(async () => undefined)).delivered).toBe(1);
    });
    expect(othersCount).toBe(0);
    expect(await rowsLeft()).toEqual([{ waits: false, attempts: 2, leased: false }]);
  });

  it('puts a failed row off and delivers the others', async () => {
    const [first] = await put(2);
    const failing = async ({ id }: ClaimedFact) => {
      if (id === first) throw new Error('unreachable');
    };
    expect(await one.outbox.deliverDue(failing)).toEqual({ delivered: 1, failed: 1 });
    expect(await one.outbox.deliverDue()).toEqual({ delivered: 0, failed: 0 });
    const [{ wait }] = (await spec.asSuperuser<{ wait: number }>(
      'select extract(epoch from leased_until - clock_timestamp())::float as wait from platform.outbox where delivered_at is null',
    )) as [{ wait: number }];
    expect(wait).toBeGreaterThan(5);
    expect(wait).toBeLessThanOrEqual(10);
  });

  it('stops trying after 12 attempts, and keeps the row in sight', async () => {
    await put(1);
    await spec.asSuperuser('update platform.outbox set attempts = 12');
    expect(await one.outbox.deliverDue()).toEqual({ delivered: 0, failed: 0 });
    expect(await one.outbox.countDead()).toBe(1);
  });

  it('tells listeners the kind and the unit, and nothing else', async () => {
    const [id] = await put(1);
    await using connection = await one.database.connect();
    const heard = new Promise<string | undefined>((tell) => connection.client.on('notification', ({ payload }) => tell(payload)));
    await connection.client.query('listen naervaern');
    await one.outbox.deliverDue();
    expect(JSON.parse((await heard) ?? '')).toEqual({ kind: 'part.delivered', unitId: id });
    await connection.client.query('unlisten naervaern');
  });
});
