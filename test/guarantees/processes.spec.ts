import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { writeDevelopmentKeyFile } from '#sealing';
import { freePort } from '../../apps/dev/src/postgres/index.js';
import { aWebKey } from '../builders/client-assertion.js';
import { type RunningCluster, startCluster, testDatabase, type TestDatabase } from '../harness/index.js';

const dist = join(import.meta.dirname, '../..');
let cluster: RunningCluster;
let database: TestDatabase;
let folder: string;
let environment: Record<string, string>;
const started: ChildProcess[] = [];

beforeAll(async () => {
  cluster = await startCluster();
  database = await testDatabase({ cluster: cluster.cluster });
  folder = await mkdtemp(join(tmpdir(), 'naervaern-processes-'));
  writeDevelopmentKeyFile(join(folder, 'keys.json'), 'test');
  environment = {
    NAERVAERN_ENVIRONMENT: 'test',
    NAERVAERN_API_DATABASE_URL: database.urls.api,
    NAERVAERN_WORKER_DATABASE_URL: database.urls.worker,
    NAERVAERN_API_PORT: String(await freePort()),
    NAERVAERN_ISSUERS: JSON.stringify([{ issuer: 'http://127.0.0.1:9', jwksUri: 'http://127.0.0.1:9/jwks' }]),
    NAERVAERN_AUDIENCE: 'urn:naervaern:api',
    NAERVAERN_KEY_FILE: join(folder, 'keys.json'),
  };
}, 60_000);

afterAll(async () => {
  for (const child of started) child.kill('SIGKILL');
  await database.drop();
  await cluster.forget();
  await rm(folder, { recursive: true, force: true });
});

function start(app: 'api' | 'worker', change: Record<string, string> = {}): ChildProcess {
  const child = spawn(process.execPath, [join(dist, `apps/${app}/src/main.js`)], {
    env: { PATH: process.env['PATH'] ?? '', ...environment, ...change },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  return child;
}

async function text(stream: NodeJS.ReadableStream): Promise<string> {
  let all = '';
  for await (const chunk of stream) all += String(chunk);
  return all;
}

const ready = async (): Promise<{ status: number; worker?: string }> => {
  try {
    const response = await fetch(`http://127.0.0.1:${environment['NAERVAERN_API_PORT']}/health/ready`);
    return { status: response.status, worker: ((await response.json()) as { worker: string }).worker };
  } catch {
    return { status: 0 };
  }
};

/** Asks until it is so; a test that waits for ever is ended by its own time-out. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(50);
}

async function endOf(child: ChildProcess): Promise<unknown> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  return (await ended)[0];
}

describe('the processes', () => {
  it('live through a database that is away, at start and later, recover by themselves, and end with 0 when asked', async () => {
    await cluster.server.stop('fast');
    const api = start('api');
    const worker = start('worker');
    api.stdout!.resume();
    worker.stdout!.resume();
    await until(async () => (await ready()).status === 503);

    await cluster.restart();
    await until(async () => {
      const answer = await ready();
      return answer.status === 200 && answer.worker === 'ok';
    });

    await cluster.server.stop('immediate');
    await until(async () => (await ready()).status === 503);
    await cluster.restart();
    await until(async () => (await ready()).status === 200);

    expect([api.exitCode, worker.exitCode]).toEqual([null, null]);
    expect(await Promise.all([endOf(api), endOf(worker)])).toEqual([0, 0]);
  }, 90_000);

  const weakUrl = 'postgres://worker:secret-file@db.example/naervaern';
  const bad: ['api' | 'worker', string, Record<string, string>][] = [
    ['api', 'NAERVAERN_KEY_FILE', { NAERVAERN_KEY_FILE: '/no/such/secret-file' }],
    ['api', 'NAERVAERN_ISSUERS', { NAERVAERN_ISSUERS: 'secret-file' }],
    ['worker', 'NAERVAERN_WORKER_DATABASE_URL', { NAERVAERN_ENVIRONMENT: 'production', NAERVAERN_WORKER_DATABASE_URL: weakUrl }],
    ['worker', 'NAERVAERN_ENVIRONMENT', { NAERVAERN_ENVIRONMENT: 'secret-file' }],
  ];
  it.each(bad)('%s does not start on a bad %s: it names the setting, not the value, and ends with 78', async (app, setting, change) => {
    const child = start(app, change);
    const [said, [code]] = await Promise.all([text(child.stderr!), once(child, 'exit')]);
    expect(code).toBe(78);
    expect(JSON.parse(said)).toEqual({ refused: 'configuration', setting, reason: expect.any(String) });
    expect(said).not.toContain('secret-file');
  });

  it('the api of production does not start on development keys', async () => {
    const child = start('api', {
      NAERVAERN_ENVIRONMENT: 'production',
      NAERVAERN_PUBLIC_ORIGIN: 'https://naervaern.example',
      NAERVAERN_ISSUERS: JSON.stringify([{ issuer: 'https://log-ind.example', jwksUri: 'https://log-ind.example/jwks' }]),
      NAERVAERN_WEB_CLIENT_KEYS: JSON.stringify((await aWebKey()).publicKeys),
    });
    const [said, [code]] = await Promise.all([text(child.stderr!), once(child, 'exit')]);
    expect([code, JSON.parse(said).setting]).toEqual([78, 'NAERVAERN_KEY_FILE']);
  });

  it('the worker of production does not start on a database that is marked as another environment', async () => {
    const child = start('worker', { NAERVAERN_ENVIRONMENT: 'production' });
    const [said, [code]] = await Promise.all([text(child.stderr!), once(child, 'exit')]);
    expect([code, JSON.parse(said)]).toEqual([78, { refused: 'configuration', setting: 'NAERVAERN_ENVIRONMENT', reason: 'environment-differs' }]);
  });
});
