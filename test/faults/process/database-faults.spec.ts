import { setTimeout as pause } from 'node:timers/promises';
import { howMany, type RunningApi, runningApi, startCluster, tellFigures, testDatabase } from '../../harness/index.js';
import { childrenOf } from '../../../apps/dev/src/postgres/index.js';
import { findingsIn } from './checker.js';
import { type Load, startLoad } from './load.js';
import { type RealProcess, realProcesses } from './real-processes.js';
import { faultSeed, seeded } from '../seeded.js';
import { isReady, within } from './within.js';
import { makeWorkersRounds } from './worker-rounds.js';

const { databaseStops, backendsTerminated, freezes } = howMany;
const recovery = 10_000;
/** Of one request: a place in the pool or a new connection, then one statement that is never answered, and a margin. */
const longestRequest = 20_000;

const own = await startCluster();
const database = await testDatabase({ cluster: own.cluster });
const house: RunningApi = await runningApi({ database });
const processes = await realProcesses(house);
const random = seeded(faultSeed);
let busy: RealProcess[];
let idle: RealProcess[];
let load: Load;

beforeAll(async () => {
  busy = await Promise.all([processes.api(), processes.api()]);
  idle = await Promise.all([processes.api(), processes.worker(), processes.web()]);
}, 180_000);
afterAll(async () => {
  await processes[Symbol.asyncDispose]();
  await house.stop();
  await own.forget();
}, 180_000);

const everybody = (): RealProcess[] => [...busy, ...idle];
const answering = (): RealProcess[] => everybody().filter(({ url }) => url !== '');

async function underLoad(seedOffset: number, faults: () => Promise<void>): Promise<void> {
  load = await startLoad(house, () => busy.map(({ url }) => url), faultSeed + seedOffset);
  const work = async (): Promise<void> => {
    await load.answered(40);
    await faults();
    await load.answered(40);
    await load.end();
  };
  const died = everybody().map(async (each) => {
    const how = await each.ended;
    throw new Error(`a process ended with ${how}:\n${faultsIn(each.logged())}`);
  });
  await Promise.race([work(), ...died]);
}

/** Lines of faults in an operational log. */
const faultsIn = (log: string): string => log.split('\n').filter((line) => line.includes('"level":50')).slice(-5).join('\n');

/** What has to hold after every fault, whatever it was. */
async function expectNothingBroken(): Promise<void> {
  expect(load.journal.wrongAnswers()).toEqual([]);
  for (const each of everybody()) {
    expect(each.isAlive()).toBe(true);
    expect(each.logged().split('\n').filter((line) => /"event":"(request-failed|page-failed|unhandled-rejection|uncaught-exception)"/.test(line))).toEqual([]);
  }
  await Promise.all(answering().map(({ url }) => within(recovery, `${url} is ready`, () => isReady(url))));
  journals.push(load);
}
const journals: Load[] = [];

/** From now, when the server takes connections again. @returns the milliseconds until the next act is answered 200 */
async function untilAnswered(): Promise<number> {
  const back = performance.now();
  const late = await Promise.race([load.answered(1), pause(recovery, 'late', { ref: false })]);
  if (late !== undefined) throw new Error(`nobody was answered in ${recovery} ms`);
  return performance.now() - back;
}

async function hasBeatenSince(at: Date): Promise<boolean> {
  const [row] = await database.asSuperuser<{ beat: boolean }>(`select exists (select from platform.heartbeat where process = 'worker' and beat_at > $1) as beat`, [at]).catch(() => []);
  return row?.beat === true;
}

const percentiles = (all: number[]): string => {
  const sorted = all.toSorted((a, b) => a - b);
  return `median ${sorted[Math.floor(sorted.length / 2)]?.toFixed(0)} ms, longest ${sorted.at(-1)?.toFixed(0)} ms`;
};

describe('PostgreSQL, stopped in the middle of it', () => {
  it(`${databaseStops} times: only 200, 409, 429 or 503 meanwhile, and answers again within 10 s of its return`, async () => {
    const recovered: number[] = [];
    await underLoad(0, async () => {
      for (let stop = 0; stop < databaseStops; stop++) {
        await load.answered(5 + Math.floor(random() * 20));
        await own.server.stop('immediate');
        // Long enough for those who ask to be told.
        await pause(random() * 100);
        await own.restart();
        recovered.push(await untilAnswered());
      }
    });
    await expectNothingBroken();
    const restarted = new Date();
    // It beats every 10 s when it is well.
    await within(2 * recovery, 'the worker beats', () => hasBeatenSince(restarted));
    tellFigures(`PostgreSQL stopped at once ${databaseStops} times under load, seed ${faultSeed}: ${load.journal.summary()}; from its return to the first 200: ${percentiles(recovered)}`);
    // The outage was noticed, and acts were cut in the middle.
    expect(load.journal.outcomes()[503]).toBeGreaterThan(0);
  }, 120_000 + databaseStops * 20_000);
});

describe('connections, ended by the server at random', () => {
  it(`${backendsTerminated} times: nobody is answered wrongly, and pools are of their size again`, async () => {
    let [ended, doneMeanwhile] = [0, 0];
    await underLoad(1_000, async () => {
      const doneBefore = load.journal.outcomes()[200] ?? 0;
      while (ended < backendsTerminated) {
        const [row] = await database.asSuperuser<{ ended: number }>(
          `select count(pg_terminate_backend(pid))::integer as ended from (select pid from pg_stat_activity
            where datname = current_database() and usename in ('api', 'worker', 'web_session') order by random() limit $1) victims`,
          // Now and then everybody's at once; otherwise a few, while others go on.
          [random() < 0.05 ? 1_000 : 4],
        );
        ended += row!.ended;
        await pause(20 + random() * 20);
      }
      doneMeanwhile = (load.journal.outcomes()[200] ?? 0) - doneBefore;
    });
    await expectNothingBroken();
    const connections = async () => await database.asSuperuser<{ pid: number; name: string }>(`select pid, usename as name from pg_stat_activity where datname = current_database() and usename in ('api', 'worker', 'web_session')`);
    expect((await connections()).filter(({ name }) => name === 'api').length).toBeLessThanOrEqual(4 * 11);
    // As many as may be open at once are to be had from each instance, all at once.
    for (const { url } of busy) {
      const token = await house.tokenOf('freja-police-officer');
      const answers = await Promise.all(Array.from({ length: 30 }, () => fetch(`${url}/cases`, { headers: { authorization: `Bearer ${token}` } }).then(async (answer) => (await answer.text(), answer.status))));
      expect(answers).toEqual(Array(30).fill(200));
    }
    tellFigures(`connections ended ${ended} times by the server under load, seed ${faultSeed}: ${load.journal.summary()}`);
    expect(load.journal.outcomes()[503]).toBeGreaterThan(0);
    // Nobody was kept out by it either.
    expect(doneMeanwhile).toBeGreaterThan(backendsTerminated / 100);
  }, 180_000 + backendsTerminated * 200);
});

describe('PostgreSQL, frozen', () => {
  /** Stops the server and everything it forked where they are; nobody is told. */
  async function freeze(): Promise<() => void> {
    const { pid } = own.server;
    process.kill(pid, 'SIGSTOP');
    const all = [pid, ...(await childrenOf(pid))];
    for (const each of all) process.kill(each, 'SIGSTOP');
    return () => {
      for (const each of all) process.kill(each, 'SIGCONT');
    };
  }

  it.each(freezes.map((seconds, index) => [seconds, index] as const))('for %d s: not ready within 5 s, nobody waits longer than the time-outs, and all is well again', async (seconds, index) => {
    let [notReadyAfter, recoveredAfter, slowest] = [0, 0, 0];
    await underLoad(2_000 + index, async () => {
      const thaw = await freeze();
      const frozenAt = performance.now();
      try {
        const noticed = answering().map(({ url }) => within(5_000, `${url} says that it is not ready`, async () => !(await isReady(url))));
        notReadyAfter = Math.max(...(await Promise.all(noticed)));
        await pause(Math.max(0, seconds * 1_000 - (performance.now() - frozenAt)));
      } finally {
        thaw();
      }
      recoveredAfter = await untilAnswered();
    });
    await expectNothingBroken();
    slowest = load.journal.attempts.reduce((longest, { milliseconds }) => Math.max(longest, milliseconds), 0);
    expect(slowest).toBeLessThan(longestRequest);
    tellFigures(`PostgreSQL frozen for ${seconds} s under load: all not ready after ${(notReadyAfter / 1000).toFixed(1)} s, first 200 ${recoveredAfter.toFixed(0)} ms after its return, longest request ${(slowest / 1000).toFixed(1)} s; ${load.journal.summary()}`);
  }, 180_000 + Math.max(...freezes) * 3_000);
});

describe('after all of it', () => {
  it('nothing that was acknowledged is lost, nothing doubled, orphaned or untraced', async () => {
    await makeWorkersRounds(database);
    const [first, ...others] = journals.map(({ journal }) => journal);
    for (const act of others.flatMap(({ acts }) => acts)) first!.acts.push(act);
    expect(await findingsIn(database, first!)).toEqual({ lost: [], doubled: [], orphans: [], untraced: [] });
    expect(first!.acknowledged('part.decide').length).toBeGreaterThan(0);
    expect(journals.length).toBe(2 + freezes.length);
  }, 120_000);
});
