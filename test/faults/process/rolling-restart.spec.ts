import { setTimeout as pause } from 'node:timers/promises';
import { howMany, runningApi, tellFigures } from '../../harness/index.js';
import { findingsIn } from './checker.js';
import { startLoad } from './load.js';
import { type RealProcess, realProcesses } from './real-processes.js';
import { faultSeed, seeded } from '../seeded.js';
import { isReady, within } from './within.js';
import { makeWorkersRounds } from './worker-rounds.js';

const { rollingRestarts } = howMany;
/** Whoever keeps processes running kills after this long. */
const longestEnd = 15_000;

const house = await runningApi();
const processes = await realProcesses(house);
const random = seeded(faultSeed);
afterAll(async () => {
  await processes[Symbol.asyncDispose]();
  await house.stop();
});

/** What a load balancer knows: which instances said that they were ready when it last asked them. */
function balancer(apis: readonly RealProcess[]) {
  const ready = new Set<string>();
  const over = new AbortController();
  const asking = (async () => {
    while (!over.signal.aborted) {
      await Promise.all(apis.map(async ({ url }) => ((await isReady(url)) ? ready.add(url) : ready.delete(url))));
      await pause(250, undefined, { signal: over.signal }).catch(() => undefined);
    }
  })();
  return { instances: () => [...ready], stop: () => (over.abort(), asking) };
}

/** Asks one process to end. @returns how it ended, and the milliseconds that it took */
async function ended(one: RealProcess) {
  const begunAt = performance.now();
  one.terminate();
  const how = await one.ended;
  return { how, begunAt, milliseconds: performance.now() - begunAt };
}

describe('api and worker, asked to end under load', () => {
  it(`one after the other, ${rollingRestarts} times: every request is answered, by it or by the other, and it is gone within 15 s`, async () => {
    const apis = [await processes.api(), await processes.api()];
    let worker = await processes.worker();
    const { instances, stop } = balancer(apis);
    const load = await startLoad(house, instances, faultSeed);
    await load.answered(50);
    const ends: Awaited<ReturnType<typeof ended>>[] = [];
    for (let round = 0; round < rollingRestarts; round++) {
      const slot = round % 2;
      await load.answered(10 + Math.floor(random() * 20));
      ends.push(await ended(apis[slot]!));
      apis[slot] = await processes.api(Number(new URL(apis[slot]!.url).port));
      await within(10_000, 'the new one is ready', () => isReady(apis[slot]!.url));
      if (round % 5 !== 0) continue;
      ends.push(await ended(worker));
      worker = await processes.worker();
    }
    await load.answered(20);
    await load.end();
    await stop();
    const { journal } = load;
    tellFigures(`asked to end ${ends.length} times under load, seed ${faultSeed}: ${journal.summary()}; longest end ${(Math.max(...ends.map(({ milliseconds }) => milliseconds)) / 1000).toFixed(1)} s`);
    expect(ends.map(({ how }) => how)).toEqual(ends.map(() => 0));
    expect(Math.max(...ends.map(({ milliseconds }) => milliseconds))).toBeLessThan(longestEnd);
    expect(journal.wrongAnswers([200])).toEqual([]);
    // What was under way was answered, and nothing was done whose answer was lost.
    const lost = journal.attempts.filter(({ outcome }) => outcome === 'unanswered');
    expect(lost.filter(({ endedAt, milliseconds }) => ends.some(({ begunAt }) => endedAt - milliseconds < begunAt && begunAt < endedAt))).toEqual([]);
    const [row] = await house.database.asSuperuser<{ done: number }>(`select count(*)::integer as done from audit.closing where outcome = 'answered'`);
    expect(row!.done).toBe(journal.outcomes()[200]);
    // It happened under way: answers said that they were the last, and others went elsewhere.
    expect(journal.attempts.filter(({ isLastOfConnection }) => isLastOfConnection).length).toBeGreaterThan(0);
    const entriesLeftOpen = await house.database.asSuperuser('select e.id from audit.entry e left join audit.closing c on c.entry_id = e.id where c.entry_id is null');
    expect(entriesLeftOpen).toEqual([]);
    await makeWorkersRounds(house.database);
    expect(await findingsIn(house.database, journal)).toEqual({ lost: [], doubled: [], orphans: [], untraced: [] });
  }, 120_000 + rollingRestarts * 60_000);
});
