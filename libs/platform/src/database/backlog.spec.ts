import { keptLog } from '../../../../test/harness/kept-log.js';
import { openPlatform, testDatabase } from '../../../../test/harness/index.js';
import { uuidv7 } from '#kernel';
import { Metrics } from '../metrics/metrics.js';
import { Backlog } from './backlog.js';

const spec = await testDatabase();
const platform = await openPlatform(spec, 'worker');
afterAll(() => platform[Symbol.asyncDispose]());

async function waitsFor(seconds: number): Promise<void> {
  await spec.asSuperuser('delete from platform.outbox');
  await spec.asSuperuser(
    `insert into platform.outbox (id, kind, unit_id, about_id, recorded_at) values ($1, 'part.delivered', $1, $1, clock_timestamp() - make_interval(secs => $2))`, [uuidv7(), seconds]);
}

/** The alarms after so many looks of a worker that has just begun. */
async function alarmsAfter(looks: number): Promise<unknown[]> {
  const { log, logged } = keptLog();
  const backlog = new Backlog(platform.database, log, new Metrics('worker', false));
  for (let look = 0; look < looks; look++) await backlog.look();
  return logged().split('\n').filter(Boolean).map((line) => JSON.parse(line) as { event: string }).filter(({ event }) => event === 'backlog');
}

describe('what waits in the outbox', () => {
  it('for too long raises the alarm at the second look of a worker that has just begun, and once while it lasts', async () => {
    await waitsFor(90);
    expect(await alarmsAfter(1)).toEqual([]);
    const told = { level: 50, time: expect.any(String), event: 'backlog', queue: 'outbox', count: 1, milliseconds: expect.any(Number) };
    expect(await alarmsAfter(2)).toEqual([told]);
    expect(await alarmsAfter(3)).toEqual([told]);
  });

  it('for a moment raises none', async () => {
    await waitsFor(20);
    expect(await alarmsAfter(3)).toEqual([]);
  });
});
