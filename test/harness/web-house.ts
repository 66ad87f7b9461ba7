import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK } from 'jose';
import { webClientId } from '#kernel';
import { writeDevelopmentKeyFile } from '#sealing';
import type { Configuration, WebConfiguration } from '#platform';
import { createApi } from '../../apps/api/src/create-api.js';
import { startIdentityProviders } from '../../apps/dev/src/identity-provider/start-identity-providers.js';
import { freePort } from '../../apps/dev/src/postgres/index.js';
import { createWeb } from '../../apps/web/src/create-web.js';
import { SessionEnds } from '../../apps/web/src/session/session-ends.js';
import { createWorker } from '../../apps/worker/src/create-worker.js';
import { seedDemo } from '../../db/seed/demo.js';
import { audienceInTokens } from '../builders/access-token.js';
import { aWebKey } from '../builders/client-assertion.js';
import { keptLog, type KeptLog } from './kept-log.js';
import { testDatabase, type TestDatabase } from './test-database.js';

/** The whole product as people meet it: identity providers, api, worker and two processes' worth of web. */
export interface WebHouse extends Pick<KeptLog, 'logged' | 'lineLike'> {
  /** Where people come in; identity providers lead back here. */
  origin: string;
  /** A second web on the same database, as behind a load balancer. Cookies do not tell ports apart. */
  secondOrigin: string;
  /** The first web itself, for asking it what it serves. */
  web: Awaited<ReturnType<typeof createWeb>>;
  api: { url: string; app: Awaited<ReturnType<typeof createApi>> };
  database: TestDatabase;
  /** As the product's own tables name them. */
  issuers: Record<'police' | 'municipal', string>;
  /** What the web does every 15 s, now: ends what has timed out and tells the log what it has not heard. */
  sweepSessions(): Promise<void>;
  stopApi(): Promise<void>;
  startApi(): Promise<void>;
  stop(): Promise<void>;
}

/** What stands between the parts of a house. */
export interface Between {
  /** Where the web finds the api, when there is something between them. */
  apiSeenFromWeb?: (apiUrl: string) => Promise<string>;
  /** Where the first web is reached, when it is not there where it listens: behind a proxy. */
  front?: { publicOrigin: string; webPort: number };
}

/** Starts it, in this process, on a database of its own, or on the one given. Real parts all through. */
export async function webHouse(given?: TestDatabase, { apiSeenFromWeb = async (apiUrl) => apiUrl, front }: Between = {}): Promise<WebHouse> {
  const parts = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'naervaern-web-'));
  parts.defer(() => rm(folder, { recursive: true, force: true }));
  const database = given ?? (await testDatabase());
  const webKey = await aWebKey('development-web');
  const [webPort, secondPort, apiPort] = await Promise.all([front?.webPort ?? freePort(), freePort(), freePort()]);
  const origin = front?.publicOrigin ?? `http://localhost:${webPort}`;
  const providers = await startIdentityProviders({
    ports: { police: 0, municipal: 0 }, keysFolder: folder, audience: audienceInTokens, webOrigin: origin, webClientKeys: webKey.publicKeys,
  });
  parts.defer(() => providers.stop());
  await seedDemo({ adminUrl: database.urls.admin, issuers: providers.issuers });

  const keyFile = join(folder, 'keys.json');
  writeDevelopmentKeyFile(keyFile, 'test');
  const { log, logged, lineLike } = keptLog();
  const apiConfiguration: Configuration = {
    environment: 'test', databaseUrl: database.urls.api, poolSize: 8, host: '127.0.0.1', port: apiPort, publicOrigin: 'http://localhost',
    issuers: Object.values(providers.issuers).map((issuer) => ({ issuer, jwksUri: `${issuer}/jwks` })),
    audience: audienceInTokens, webClientKeys: webKey.publicKeys, keyFile,
  };
  const startedApi = async () => {
    const app = await createApi(apiConfiguration, { log });
    await app.listen(apiPort, '127.0.0.1');
    return app;
  };
  const api = { url: `http://127.0.0.1:${apiPort}`, app: await startedApi() };
  const apiUrl = await apiSeenFromWeb(api.url);
  let isApiUp = true;
  const stopApi = async (): Promise<void> => {
    if (!isApiUp) return;
    isApiUp = false;
    (api.app.getHttpServer() as Server).closeAllConnections();
    await api.app.close();
  };
  parts.defer(stopApi);
  const worker = await createWorker({ environment: 'test', databaseUrl: database.urls.worker, poolSize: 3 }, log);
  parts.defer(() => worker.stop());

  const webKeyFile = join(folder, 'web-keys.json');
  const client = { ...(await exportJWK(webKey.privateKey)), kid: 'development-web' };
  await writeFile(webKeyFile, JSON.stringify({ environment: 'test', client, session: [{ kid: 's1', k: randomBytes(32).toString('base64url') }] }));
  const webs: Awaited<ReturnType<typeof createWeb>>[] = [];
  for (const port of [webPort, secondPort]) {
    const configuration: WebConfiguration = {
      environment: 'test', databaseUrl: database.urls.web_session, poolSize: 5, host: 'localhost', port, publicOrigin: port === webPort ? origin : `http://localhost:${port}`,
      audience: audienceInTokens, apiUrl, webKeyFile, operatingDeskPhone: '+4570000000',
      providers: [
        { key: 'politi', name: { da: 'Politiets login', en: 'Sign-in for police' }, issuer: providers.issuers.police, clientId: webClientId },
        { key: 'kommune', name: { da: 'Kommunernes login', en: 'Sign-in for municipalities (kommune)' }, issuer: providers.issuers.municipal, clientId: webClientId },
      ],
    };
    const web = await createWeb(configuration, { log });
    await web.listen(port, 'localhost');
    webs.push(web);
    parts.defer(async () => {
      (web.getHttpServer() as Server).closeAllConnections();
      await web.close();
    });
  }
  return {
    origin,
    secondOrigin: `http://localhost:${secondPort}`,
    web: webs[0]!,
    api,
    database,
    issuers: providers.issuers,
    logged,
    lineLike,
    sweepSessions: () => webs[0]!.get(SessionEnds).sweep(),
    stopApi,
    async startApi() {
      if (isApiUp) return;
      api.app = await startedApi();
      isApiUp = true;
    },
    stop: () => parts.disposeAsync(),
  };
}
