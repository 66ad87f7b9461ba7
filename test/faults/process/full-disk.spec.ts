import { setTimeout as pause } from 'node:timers/promises';
import { runningApi, startCluster, tellFigures, testDatabase } from '../../harness/index.js';
import { findingsIn } from './checker.js';
import { startLoad } from './load.js';
import { realProcesses } from './real-processes.js';
import { faultSeed } from './seeded.js';
import { smallDisk } from './small-disk.js';
import { isReady, within } from './within.js';
import { makeWorkersRounds } from './worker-rounds.js';

const megabytes = 320;
const disk = await smallDisk(megabytes);
// Whoever may not mount is told so by name, as "not run".
const itOnSmallDisk = disk === undefined ? it.skip : it;

itOnSmallDisk('a full disk under the database: 503 and nothing shown, nothing acknowledged lost, and all is well again when there is room', async () => {
  await using parts = new AsyncDisposableStack();
  parts.defer(() => disk!.remove());
  // Little is kept in reserve, so that the disk is full soon.
  const own = await startCluster({ within: disk!.folder, settings: { max_wal_size: '64MB', min_wal_size: '32MB', shared_buffers: '32MB' } });
  parts.defer(() => own.forget());
  const database = await testDatabase({ cluster: own.cluster });
  const house = await runningApi({ database });
  parts.defer(() => house.stop());
  const processes = await realProcesses(house);
  parts.use(processes);
  const apis = [await processes.api(), await processes.api()];
  const worker = await processes.worker();

  // As an operating system keeps it running: PostgreSQL ends where it cannot write its log, and again until it can.
  const over = new AbortController();
  let ends = 0;
  const supervision = (async () => {
    while (!over.signal.aborted) {
      await Promise.race([own.server.ended, new Promise((stop) => over.signal.addEventListener('abort', stop))]);
      if (over.signal.aborted) return;
      ends += 1;
      await own.restart().catch(() => pause(200));
    }
  })();

  const load = await startLoad(house, () => apis.map(({ url }) => url), faultSeed);
  await load.answered(100);
  await disk!.fill();
  const count503 = () => load.journal.outcomes()[503] ?? 0;
  await within(90_000, 'requests are answered 503', () => count503() > 200);
  // Looks as well: without room for its entry nothing is shown.
  const journal = load.journal;
  const before = journal.attempts.length;
  await within(60_000, 'everybody has been told', () => journal.attempts.length > before + 100);
  const since = journal.acts.filter(({ attempts }) => attempts.length > 3);
  expect(since.some(({ operation }) => operation === 'inbox.read' || operation.includes('read'))).toBe(true);

  disk!.makeRoom();
  const room = performance.now();
  await load.answered(1);
  const recovered = performance.now() - room;
  await load.answered(100);
  await load.end();
  over.abort();
  await supervision;
  tellFigures(`disk of ${megabytes} MB full under load, seed ${faultSeed}: ${journal.summary()}; PostgreSQL ended ${ends} times by itself; first 200 ${(recovered / 1000).toFixed(1)} s after there was room`);
  expect(recovered).toBeLessThan(10_000);
  expect(journal.wrongAnswers()).toEqual([]);
  for (const each of [...apis, worker]) expect([each.isAlive(), each.logged().includes('"request-failed"')]).toEqual([true, false]);
  await Promise.all(apis.map(({ url }) => within(10_000, `${url} is ready`, () => isReady(url))));
  await makeWorkersRounds(database);
  expect(await findingsIn(database, journal)).toEqual({ lost: [], doubled: [], orphans: [], untraced: [] });
}, 300_000);
