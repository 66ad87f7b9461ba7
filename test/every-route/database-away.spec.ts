import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type EventFollower, followEvents, runningApi, startCluster, testDatabase } from '../harness/index.js';
import { anIncident } from '../builders/incident.js';
import { municipalCast, policeCast } from './cast.js';

const running = await startCluster();
const database = await testDatabase({ cluster: running.cluster });
const house = await runningApi({ database });
const worker = startWorker(database.urls.worker);
const follow = async (): Promise<EventFollower> => followEvents(house.url, await house.tokenOf(policeCast.rightful));
let follower: EventFollower;

afterAll(async () => {
  worker.child.kill('SIGTERM');
  await worker.ended;
  await house.stop();
  await running.forget();
});

/** Asks again and again until it is so; the deadline is the promise that is tested. */
async function within(milliseconds: number, isSo: () => Promise<boolean>): Promise<boolean> {
  for (const end = performance.now() + milliseconds; performance.now() < end; await pause(50)) {
    if (await isSo()) return true;
  }
  return false;
}

describe('while the database is away', () => {
  it('the api and the worker are well before', async () => {
    expect((await (await house.as(policeCast.rightful)).get('/me')).status).toBe(200);
    expect((await house.callerWith().get('/health/ready')).status).toBe(200);
    expect(await within(20_000, () => hasBeatenSince(new Date(0)))).toBe(true);
    await house.lineLike(({ event }) => event === 'listening');
    follower = await follow();
    expect(follower.status).toBe(200);
  }, 30_000);

  it('requests that are under way are answered 200 or 503, never otherwise', async () => {
    const officer = await house.as(policeCast.rightful);
    const statuses: number[] = [];
    const over = new AbortController();
    const askers = Array.from({ length: 6 }, async () => {
      while (!over.signal.aborted) {
        const incident = anIncident();
        statuses.push((await officer.put(`/cases/${incident.caseId}`, incident.body)).status, (await officer.get('/cases')).status);
      }
    });
    expect(await within(10_000, async () => statuses.filter((status) => status === 200).length > 20)).toBe(true);
    await running.server.stop('immediate');
    expect(await within(10_000, async () => statuses.filter((status) => status === 503).length > 20)).toBe(true);
    over.abort();
    await Promise.all(askers);
    expect(house.logged()).not.toContain('request-failed');
    expect([...new Set(statuses)].sort()).toEqual([200, 503]);
  }, 40_000);

  it.each([
    ['/me', policeCast.rightful],
    ['/cases', policeCast.rightful],
    ['/directory', policeCast.rightful],
    ['/events', policeCast.rightful],
    ['/inbox', municipalCast.rightful],
  ])('%s is answered 503 with Retry-After, in both languages', async (path, who) => {
    const answer = await (await house.as(who)).get(path);
    expect(answer).toMatchObject({ status: 503, body: { code: 'database-unavailable', detail: { da: expect.any(String), en: expect.any(String) } } });
    expect(answer.headers.get('retry-after')).toBe('5');
  });

  it('streams of events have ended without a word', async () => {
    await follower.ended;
    expect(follower.text()).not.toContain('event:');
  });

  it('the api says that it lives and is not ready', async () => {
    expect((await house.callerWith().get('/health/live')).status).toBe(200);
    const ready = await house.callerWith().get('/health/ready');
    expect(ready).toMatchObject({ status: 503, body: { ready: false, database: 'away' } });
    expect(ready.headers.get('retry-after')).toBe('5');
    expect((await house.callerWith().get('/.well-known/jwks.json')).status).toBe(200);
  });

  it('nobody is let in by it: without a token it is 401 all the same', async () => {
    expect((await house.callerWith().get('/me')).status).toBe(401);
  });

  it('the worker notices and lives', async () => {
    expect(await within(10_000, async () => worker.said().includes('round-failed'))).toBe(true);
    expect(worker.child.exitCode).toBeNull();
  }, 20_000);

  it('all recover by themselves within 10 s of its return', async () => {
    const url = new URL(running.server.adminUrl);
    await running.restart();
    expect(new URL(running.server.adminUrl).port).toBe(url.port);
    const returned = new Date();
    const officer = await house.as(policeCast.rightful);
    expect(await within(10_000, async () => (await officer.get('/cases')).status === 200)).toBe(true);
    expect(await within(10_000, async () => (await house.callerWith().get('/health/ready')).status === 200)).toBe(true);
    expect(await within(20_000, () => hasBeatenSince(returned))).toBe(true);
    expect(await within(10_000, async () => {
      await using again = await follow();
      return again.status === 200;
    })).toBe(true);
    expect(worker.child.exitCode).toBeNull();
  }, 60_000);

  it('what was answered before is there after, and nothing was answered without its closed entry', async () => {
    const [row] = await database.asSuperuser<{ cases: number; answered: number }>(
      `select (select count(*) from cases.case_file)::int as cases,
              (select count(*) from audit.entry e join audit.closing c on c.entry_id = e.id where e.operation = 'case.record' and c.outcome = 'answered')::int as answered`,
    );
    expect(row!.cases).toBeGreaterThan(0);
    expect(row!.answered).toBe(row!.cases);
  });
});

async function hasBeatenSince(at: Date): Promise<boolean> {
  const [row] = await database.asSuperuser<{ beat: boolean }>(`select exists (select from platform.heartbeat where process = 'worker' and beat_at > $1) as beat`, [at]).catch(() => []);
  return row?.beat === true;
}

/** The worker as it runs in production: a process of its own. */
function startWorker(databaseUrl: string) {
  const script = fileURLToPath(new URL('../../apps/worker/src/main.js', import.meta.url));
  const environment = { PATH: process.env['PATH'], NAERVAERN_ENVIRONMENT: 'test', NAERVAERN_WORKER_DATABASE_URL: databaseUrl };
  const child = spawn(process.execPath, [script], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  return { child, said: () => said, ended: once(child, 'exit') };
}
