import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nsisLevelUris } from '#kernel';
import { writeDevelopmentKeyFile } from '#sealing';
import { freePort } from '../../../apps/dev/src/postgres/index.js';
import { demoPersonByKey } from '../../../db/seed/demo-people.js';
import { privilegesOf } from '../../../db/seed/demo-privileges.js';
import { startServer, type ServerChild } from '../../bench/child.js';
import { aTokenIssuer, audienceInTokens, rightfulClaims, signedToken } from '../../builders/access-token.js';
import { testDatabase, testIssuers, type TestDatabase } from '../../harness/index.js';
import { type FaultProxy, faultProxy } from './fault-proxy.js';

/** The api and the worker as processes of their own, with a stretch of faulty network on every side of them. */
export interface FaultyHouse {
  /** The api itself, past the network. */
  url: string;
  api: ServerChild;
  /** Between clients and the api, between the api and PostgreSQL, between the worker and PostgreSQL. */
  lines: Record<'client' | 'database' | 'workerDatabase', FaultProxy>;
  database: TestDatabase;
  /** Of an officer, good for 5 minutes at least: rounds may last longer than one token does. */
  readonly token: string;
  stop(): Promise<void>;
}

const officerKey = 'freja-police-officer';
const tokenMinutes = 15;

export async function faultyHouse(seed: number, settings: Record<string, string> = {}): Promise<FaultyHouse> {
  const parts = new AsyncDisposableStack();
  const database = await testDatabase();
  const through = async (login: 'api' | 'worker', seed: number) => {
    const url = new URL(database.urls[login]);
    const line = await faultProxy({ host: url.hostname, port: Number(url.port) }, seed);
    parts.defer(() => line.stop());
    url.hostname = '127.0.0.1';
    url.port = String(line.port);
    return { line, url: url.href };
  };
  const [forApi, forWorker] = [await through('api', seed), await through('worker', seed + 1)];

  const folder = await mkdtemp(join(tmpdir(), 'naervaern-faults-'));
  parts.defer(() => rm(folder, { recursive: true, force: true }));
  writeDevelopmentKeyFile(join(folder, 'keys.json'), 'test');
  const issuer = await aTokenIssuer(testIssuers.police);
  const keys = createServer((_request, response) => response.setHeader('content-type', 'application/json').end(JSON.stringify(issuer.jwks)));
  keys.listen(0, '127.0.0.1');
  await once(keys, 'listening');
  parts.defer(() => void keys.close().closeAllConnections());

  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const api = await startServer('apps/api/src/main', {
    NAERVAERN_ENVIRONMENT: 'test',
    NAERVAERN_API_DATABASE_URL: forApi.url,
    NAERVAERN_API_PORT: String(port),
    NAERVAERN_PUBLIC_ORIGIN: url,
    NAERVAERN_ISSUERS: JSON.stringify([{ issuer: issuer.issuer, jwksUri: `http://127.0.0.1:${(keys.address() as { port: number }).port}/` }]),
    NAERVAERN_AUDIENCE: audienceInTokens,
    NAERVAERN_KEY_FILE: join(folder, 'keys.json'),
    ...settings,
  });
  parts.defer(() => api.stop());
  const worker = await startServer('apps/worker/src/main', { NAERVAERN_ENVIRONMENT: 'test', NAERVAERN_WORKER_DATABASE_URL: forWorker.url });
  parts.defer(() => worker.stop());
  const client = await faultProxy({ port }, seed + 2);
  parts.defer(() => client.stop());

  const officer = demoPersonByKey(officerKey)!;
  const aToken = (): Promise<string> => {
    const claims = rightfulClaims(issuer.issuer, new Date());
    return signedToken(issuer, { ...claims, exp: claims.iat! + tokenMinutes * 60, sub: officer.subject, acr: nsisLevelUris[officer.level], privileges: privilegesOf(officer) });
  };
  let token = await aToken();
  const renewing = setInterval(async () => void (token = await aToken()), (tokenMinutes - 5) * 60_000);
  parts.defer(() => clearInterval(renewing));
  const lines = { client, database: forApi.line, workerDatabase: forWorker.line };
  return { url, api, lines, database, get token() { return token; }, stop: () => parts.disposeAsync() };
}
