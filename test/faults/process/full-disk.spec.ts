import { execFile } from 'node:child_process';
import { readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type RunningCluster, runningApi, startCluster, tellFigures, testDatabase } from '../../harness/index.js';
import { findingsIn } from './checker.js';
import { startLoad } from './load.js';
import { realProcesses } from './real-processes.js';
import { faultSeed } from '../seeded.js';
import { type SmallDisk, smallDisk } from './small-disk.js';
import { isReady, within } from './within.js';
import { makeWorkersRounds } from './worker-rounds.js';

/** Room for the whole cluster, or for its log of three segments and one to come. */
const megabytes = { everything: 320, log: 64 };
type Filled = keyof typeof megabytes;
const trial = await smallDisk(1);
await trial?.remove();
// Whoever may not mount one is told so by name, as "not run".
const describeOnSmallDisk = trial === undefined ? describe.skip : describe;

/** A cluster that has little in reserve, so that the disk is full soon; all of it there, or its write-ahead log alone. */
async function clusterOn(disk: SmallDisk, filled: Filled): Promise<RunningCluster> {
  const settings = { max_wal_size: '48MB', min_wal_size: '32MB', shared_buffers: '32MB' };
  if (filled === 'everything') return await startCluster({ within: disk.folder, settings });
  const own = await startCluster({ settings });
  const log = join(own.server.dataFolder, 'pg_wal');
  await own.server.stop();
  await promisify(execFile)('mv', [log, join(disk.folder, 'pg_wal')]);
  await symlink(join(disk.folder, 'pg_wal'), log);
  await own.restart();
  return own;
}

/** As an operating system keeps a server running: PostgreSQL ends where it cannot write its log, and again until it can. */
function supervised(own: RunningCluster) {
  const over = new AbortController();
  const stopped = new Promise<void>((stop) => over.signal.addEventListener('abort', () => stop()));
  let [ends, said] = [0, ''];
  const supervising = (async () => {
    for (;;) {
      await Promise.race([own.server.ended, stopped]);
      // Each start begins a log of its own.
      said += await readFile(own.server.logFile, 'utf8');
      if (over.signal.aborted) return;
      ends += 1;
      while (!over.signal.aborted && !(await own.restart().then(() => true, () => false))) await pause(200);
    }
  })();
  return {
    ends: () => ends,
    /** @returns what all the servers said */
    async stop(): Promise<string> {
      over.abort();
      await supervising;
      return said;
    },
  };
}

describeOnSmallDisk('a full disk under the database', () => {
  it.each<[Filled]>([['everything'], ['log']])('(%s): 503, nothing shown without an entry, nothing acknowledged lost, and all is well again when there is room', async (filled) => {
    await using parts = new AsyncDisposableStack();
    const disk = (await smallDisk(megabytes[filled]))!;
    parts.defer(() => disk.remove());
    const own = await clusterOn(disk, filled);
    parts.defer(() => own.forget());
    const database = await testDatabase({ cluster: own.cluster });
    const house = await runningApi({ database });
    parts.defer(() => house.stop());
    const processes = await realProcesses(house);
    parts.use(processes);
    const apis = [await processes.api(), await processes.api()];
    const worker = await processes.worker();

    const supervision = supervised(own);
    const load = await startLoad(house, () => apis.map(({ url }) => url), faultSeed);
    await load.answered(100);
    const { journal } = load;
    await disk.fill();
    // Segments that are left are used up by the way.
    const use = filled === 'log' ? setInterval(() => void database.asSuperuser('select pg_switch_wal()').catch(() => undefined), 50) : undefined;
    await within(90_000, 'all who ask are answered 503', () => journal.attempts.slice(-100).filter(({ outcome }) => outcome === 503).length > 95);
    clearInterval(use);
    const shown = (): number => journal.outcomes()[200]!;
    const before = shown();
    await pause(1_000);
    expect(shown() - before).toBeLessThan(5);

    disk.makeRoom();
    const room = performance.now();
    await load.answered(1);
    const recovered = performance.now() - room;
    await load.answered(100);
    await load.end();
    const said = await supervision.stop();
    expect(said).toContain('No space left on device');
    // Without its log PostgreSQL gives up all at once.
    expect(said.includes('PANIC')).toBe(filled === 'log');
    tellFigures(`disk under ${filled} of PostgreSQL full under load, seed ${faultSeed}: ${journal.summary()}; PostgreSQL ended ${supervision.ends()} times by itself; first 200 ${(recovered / 1000).toFixed(1)} s after there was room`);
    expect(recovered).toBeLessThan(10_000);
    expect(journal.wrongAnswers()).toEqual([]);
    for (const each of [...apis, worker]) expect([each.isAlive(), each.logged().includes('"request-failed"')]).toEqual([true, false]);
    await Promise.all(apis.map(({ url }) => within(10_000, `${url} is ready`, () => isReady(url))));
    await makeWorkersRounds(database);
    expect(await findingsIn(database, journal)).toEqual({ lost: [], doubled: [], orphans: [], untraced: [] });
  }, 480_000);
});
