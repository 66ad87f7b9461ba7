import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { exportJWK } from 'jose';
import { webClientId } from '#kernel';
import { writeDevelopmentKeyFile } from '#sealing';
import { startIdentityProviders } from '../../apps/dev/src/identity-provider/start-identity-providers.js';
import { freePort } from '../../apps/dev/src/postgres/index.js';
import { seedDemo } from '../../db/seed/demo.js';
import { audienceInTokens } from '../builders/access-token.js';
import { aWebKey } from '../builders/client-assertion.js';
import type { TestDatabase } from './test-database.js';

export const processNames = ['api', 'worker', 'web'] as const;
export type ProcessName = (typeof processNames)[number];

/** A process of the house, with all that it has said. */
export interface HouseProcess {
  child: ChildProcess;
  stdout(): string;
  stderr(): string;
  /** The first line on standard output that tells this event, as soon as it is there. */
  lineOf(event: string): Promise<Record<string, unknown>>;
}

/** The product as it runs in production: api, worker and web as processes of their own, watched from outside. */
export interface ProcessHouse extends AsyncDisposable {
  origin: string;
  api: { url: string };
  issuers: Record<'police' | 'municipal', string>;
  processes: Record<ProcessName, HouseProcess>;
  /** What a scrape of its metrics answers. */
  figuresOf(name: ProcessName): Promise<string>;
  /** Where the worker says how it is. */
  workerHealth(): Promise<string>;
  /** Makes every process write this to each of its outputs. */
  leakEverywhere(text: string): Promise<void>;
}

const dist = fileURLToPath(new URL('../../', import.meta.url));
const leak = new URL('./planted-leak.js', import.meta.url).href;

/**
 * @param tracesUrl where spans go
 * @throws Error with what a process said that did not come up; what was started is stopped
 */
export async function processHouse(database: TestDatabase, tracesUrl: string): Promise<ProcessHouse> {
  for (let attempt = 1; ; attempt++) {
    const parts = new AsyncDisposableStack();
    try {
      return await startedHouse(database, tracesUrl, parts);
    } catch (problem) {
      await parts.disposeAsync();
      // Somebody took a port between its being found free and its being used.
      if (attempt === 3 || !String(problem).includes('EADDRINUSE')) throw problem;
    }
  }
}

async function startedHouse(database: TestDatabase, tracesUrl: string, parts: AsyncDisposableStack): Promise<ProcessHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'naervaern-house-'));
  parts.defer(() => rm(folder, { recursive: true, force: true }));
  const webKey = await aWebKey('development-web');
  const [webPort, apiPort] = await Promise.all([freePort(), freePort()]);
  const [origin, apiUrl] = [`http://localhost:${webPort}`, `http://127.0.0.1:${apiPort}`];
  const providers = await startIdentityProviders({ ports: { police: 0, municipal: 0 }, keysFolder: folder, audience: audienceInTokens, webOrigin: origin, webClientKeys: webKey.publicKeys });
  parts.defer(() => providers.stop());
  const { issuers } = providers;
  await seedDemo({ adminUrl: database.urls.admin, issuers });
  writeDevelopmentKeyFile(join(folder, 'keys.json'), 'test');
  const client = { ...(await exportJWK(webKey.privateKey)), kid: 'development-web' };
  await writeFile(join(folder, 'web-keys.json'), JSON.stringify({ environment: 'test', client, session: [{ kid: 's1', k: randomBytes(32).toString('base64url') }] }));
  const leakFile = join(folder, 'leak.txt');

  const common = {
    PATH: process.env['PATH'] ?? '', NAERVAERN_ENVIRONMENT: 'test', NAERVAERN_METRICS_PORT: '0', NAERVAERN_TRACES_URL: tracesUrl,
    NAERVAERN_AUDIENCE: audienceInTokens, NAERVAERN_TEST_LEAK_FILE: leakFile,
  };
  const settings: Record<ProcessName, Record<string, string>> = {
    api: {
      NAERVAERN_API_DATABASE_URL: database.urls.api, NAERVAERN_API_PORT: String(apiPort), NAERVAERN_KEY_FILE: join(folder, 'keys.json'),
      NAERVAERN_ISSUERS: JSON.stringify(Object.values(issuers).map((issuer) => ({ issuer, jwksUri: `${issuer}/jwks` }))),
      NAERVAERN_WEB_CLIENT_KEYS: JSON.stringify(webKey.publicKeys),
    },
    worker: { NAERVAERN_WORKER_DATABASE_URL: database.urls.worker, NAERVAERN_WORKER_HEALTH_PORT: '0' },
    web: {
      NAERVAERN_WEB_DATABASE_URL: database.urls.web_session, NAERVAERN_WEB_PORT: String(webPort), NAERVAERN_WEB_HOST: 'localhost', NAERVAERN_PUBLIC_ORIGIN: origin,
      NAERVAERN_API_URL: apiUrl, NAERVAERN_WEB_KEY_FILE: join(folder, 'web-keys.json'), NAERVAERN_OPERATING_DESK_PHONE: '+4570000000',
      NAERVAERN_SIGN_IN_PROVIDERS: JSON.stringify([
        { key: 'politi', name: { da: 'Politiets login', en: 'Sign-in for police' }, issuer: issuers.police, clientId: webClientId },
        { key: 'kommune', name: { da: 'Kommunernes login', en: 'Sign-in for municipalities (kommune)' }, issuer: issuers.municipal, clientId: webClientId },
      ]),
    },
  };
  const [api, worker, web] = processNames.map((name) => started(name, { ...common, ...settings[name] }, parts)) as [HouseProcess, HouseProcess, HouseProcess];
  const processes = { api, worker, web };
  await Promise.all(Object.values(processes).map(({ lineOf }) => lineOf('ready')));
  const portOf = async (name: ProcessName, event: string) => Number((await processes[name].lineOf(event))['port']);
  const asked = async (url: string): Promise<string> => await (await fetch(url)).text();
  return {
    origin,
    api: { url: apiUrl },
    issuers,
    processes,
    figuresOf: async (name) => await asked(`http://127.0.0.1:${await portOf(name, 'metrics-served')}/metrics`),
    workerHealth: async () => await asked(`http://127.0.0.1:${await portOf('worker', 'health-served')}/health/ready`),
    async leakEverywhere(text) {
      await writeFile(leakFile, text);
      for (const { child, stdout, stderr } of Object.values(processes)) {
        child.kill('SIGUSR2');
        while (!stdout().includes(text) || !stderr().includes(text)) await pause(20);
      }
    },
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  };
}

function started(name: ProcessName, env: Record<string, string>, parts: AsyncDisposableStack): HouseProcess {
  const child = spawn(process.execPath, ['--import', leak, join(dist, `apps/${name}/src/main.js`)], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: '', stderr: '' };
  const heard = new EventEmitter();
  for (const output of ['stdout', 'stderr'] as const) {
    child[output]!.setEncoding('utf8').on('data', (text: string) => {
      said[output] += text;
      heard.emit('text');
    });
  }
  child.once('exit', () => heard.emit('text'));
  parts.defer(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  });
  return {
    child,
    stdout: () => said.stdout,
    stderr: () => said.stderr,
    async lineOf(event) {
      for (;;) {
        const line = said.stdout.split('\n').find((each) => each.includes(`"event":"${event}"`) && each.endsWith('}'));
        if (line !== undefined) return JSON.parse(line) as Record<string, unknown>;
        if (child.exitCode !== null) throw new Error(`the ${name} ended: ${said.stderr}`);
        await once(heard, 'text');
      }
    },
  };
}
