import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { exportJWK } from 'jose';
import { endWithUs, freePort } from '../../../apps/dev/src/postgres/index.js';
import { aWebKey } from '../../builders/client-assertion.js';
import type { RunningApi } from '../../harness/index.js';

const dist = join(import.meta.dirname, '../../..');

/** A process of the product as it runs in production: its own main, told everything by its environment. */
export interface RealProcess {
  url: string;
  pid: number;
  /** Settles with the exit code, or the signal that ended it. */
  ended: Promise<number | string>;
  isAlive(): boolean;
  /** Its operational log so far. */
  logged(): string;
  terminate(): void;
  kill(): void;
}

export interface RealProcesses extends AsyncDisposable {
  api(port?: number): Promise<RealProcess>;
  worker(): Promise<RealProcess>;
  web(): Promise<RealProcess>;
}

/** Starts processes for the database, keys and issuers of a house whose own api runs in this process. */
export async function realProcesses({ configuration, database }: Pick<RunningApi, 'configuration' | 'database'>): Promise<RealProcesses> {
  const folder = await mkdtemp(join(tmpdir(), 'naervaern-faults-'));
  const started: ChildProcess[] = [];
  const webKeyFile = join(folder, 'web-keys.json');
  const client = { ...(await exportJWK((await aWebKey()).privateKey)), kid: 'development-web' };
  await writeFile(webKeyFile, JSON.stringify({ environment: 'test', client, session: [{ kid: 's1', k: randomBytes(32).toString('base64url') }] }));

  const start = async (app: 'api' | 'worker' | 'web', environment: Record<string, string>, url = ''): Promise<RealProcess> => {
    const env = { PATH: process.env['PATH'] ?? '', NAERVAERN_ENVIRONMENT: 'test', NAERVAERN_AUDIENCE: configuration.audience, ...environment };
    const child = spawn(process.execPath, [join(dist, `apps/${app}/src/main.js`)], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    started.push(child);
    if (child.pid !== undefined) child.once('exit', endWithUs(child.pid, 'TERM'));
    const ended = once(child, 'exit').then(([code, signal]) => (code ?? signal) as number | string);
    let said = '';
    const ready = Promise.withResolvers<void>();
    child.stdout.on('data', (chunk) => {
      said += String(chunk);
      if (said.includes('"event":"ready"')) ready.resolve();
    });
    await Promise.race([ready.promise, ended.then((how) => Promise.reject(new Error(`the ${app} ended with ${how} before it was ready: ${said}`)))]);
    return {
      url,
      pid: child.pid!,
      ended,
      isAlive: () => child.exitCode === null && child.signalCode === null,
      logged: () => said,
      terminate: () => void child.kill('SIGTERM'),
      kill: () => void child.kill('SIGKILL'),
    };
  };

  return {
    async api(given) {
      const port = given ?? (await freePort());
      const environment = {
        NAERVAERN_API_DATABASE_URL: database.urls.api,
        NAERVAERN_API_HOST: '127.0.0.1',
        NAERVAERN_API_PORT: String(port),
        NAERVAERN_ISSUERS: JSON.stringify(configuration.issuers),
        NAERVAERN_KEY_FILE: configuration.keyFile,
      };
      return await start('api', environment, `http://127.0.0.1:${port}`);
    },
    worker: () => start('worker', { NAERVAERN_WORKER_DATABASE_URL: database.urls.worker }),
    async web() {
      const port = await freePort();
      const provider = { name: { da: 'Login', en: 'Sign-in' }, clientId: 'naervaern-web' };
      const environment = {
        NAERVAERN_WEB_DATABASE_URL: database.urls.web_session,
        NAERVAERN_WEB_HOST: '127.0.0.1',
        NAERVAERN_WEB_PORT: String(port),
        NAERVAERN_API_URL: 'http://127.0.0.1:9',
        NAERVAERN_SIGN_IN_PROVIDERS: JSON.stringify([{ key: 'politi', issuer: 'http://127.0.0.1:9/politi', ...provider }, { key: 'kommune', issuer: 'http://127.0.0.1:9/kommune', ...provider }]),
        NAERVAERN_WEB_KEY_FILE: webKeyFile,
        NAERVAERN_OPERATING_DESK_PHONE: '+4570000000',
      };
      return await start('web', environment, `http://127.0.0.1:${port}`);
    },
    async [Symbol.asyncDispose]() {
      for (const child of started) child.kill('SIGKILL');
      await Promise.all(started.map((child) => child.exitCode === null && child.signalCode === null && once(child, 'exit')));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
