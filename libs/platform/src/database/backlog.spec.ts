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

/** The alarms of a worker that looks once after each of these ages of what waits, in seconds. */
async function alarmsWhere(...ages: number[]): Promise<unknown[]> {
  const { log, logged } = keptLog();
  const backlog = new Backlog(platform.database, log, new Metrics('worker', false));
  for (const age of ages) {
    await waitsFor(age);
    await backlog.look();
  }
  return logged().split('\n').filter(Boolean).map((line) => JSON.parse(line) as { event: string }).filter(({ event }) => event === 'backlog');
}

const told = { level: 50, time: expect.any(String), event: 'backlog', queue: 'outbox', count: 1, milliseconds: expect.any(Number) };

describe('what waits in the outbox', () => {
  it.each<[string, number[], unknown[]]>([
    ['for too long, seen once', [90], []],
    ['for too long, seen twice', [90, 90], [told]],
    ['for too long, and goes on', [90, 90, 90], [told]],
    ['for a moment', [20, 20, 20], []],
    ['for too long now and then, and has its turn between', [90, 20, 90, 20], []],
    ['for too long again after it was well', [90, 90, 20, 90, 90], [told, told]],
  ])('%s', async (_what, ages, alarms) => {
    expect(await alarmsWhere(...ages)).toEqual(alarms);
  });
});
