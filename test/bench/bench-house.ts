import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDevelopmentKeyFile } from '#sealing';
import { nsisLevelUris } from '#kernel';
import { freePort } from '../../apps/dev/src/postgres/index.js';
import { demoPersonByKey } from '../../db/seed/demo-people.js';
import { privilegesOf } from '../../db/seed/demo-privileges.js';
import { aTokenIssuer, audienceInTokens, rightfulClaims, signedToken } from '../builders/access-token.js';
import { startCluster, testDatabase, testIssuers, type TestDatabase } from '../harness/index.js';
import { startServer, type ServerChild } from './child.js';

export interface BenchHouse {
  url: string;
  api: ServerChild;
  postmasterPid: number;
  serverLog: string;
  database: TestDatabase;
  token: string;
  /** Another api on the same database with guards taken away: for what they cost. */
  startWithout(guards: string[]): Promise<{ url: string; api: ServerChild }>;
}

/** What a busy evening's officer signs in as. */
const officerKey = 'freja-police-officer';

/**
 * The api in a process of its own, on a database whose durability is on, as in production. Everything is put on
 * `parts`, last first out.
 */
export async function startBenchHouse(parts: AsyncDisposableStack, nodeFlags: string[]): Promise<BenchHouse> {
  const { cluster, server, forget } = await startCluster();
  parts.defer(forget);
  const database = await testDatabase({ cluster });
  parts.defer(() => database.drop());
  const folder = await mkdtemp(join(tmpdir(), 'naervaern-bench-'));
  parts.defer(() => rm(folder, { recursive: true, force: true }));
  const keyFile = join(folder, 'keys.json');
  writeDevelopmentKeyFile(keyFile, 'test');

  const issuer = await aTokenIssuer(testIssuers.police);
  const keys = createServer((_request, response) => response.setHeader('content-type', 'application/json').end(JSON.stringify(issuer.jwks)));
  keys.listen(0, '127.0.0.1');
  await once(keys, 'listening');
  parts.defer(async () => {
    keys.close();
    keys.closeAllConnections();
  });
  const startApi = async (flags: string[], without: string[]) => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const api = await startServer('apps/api/src/main', {
      NAERVAERN_ENVIRONMENT: 'test',
      NAERVAERN_API_DATABASE_URL: database.urls.api,
      NAERVAERN_API_HOST: '127.0.0.1',
      NAERVAERN_API_PORT: String(port),
      NAERVAERN_PUBLIC_ORIGIN: url,
      NAERVAERN_ISSUERS: JSON.stringify([{ issuer: issuer.issuer, jwksUri: `http://127.0.0.1:${(keys.address() as { port: number }).port}/` }]),
      NAERVAERN_AUDIENCE: audienceInTokens,
      NAERVAERN_KEY_FILE: keyFile,
      BENCH_WITHOUT: without.join(','),
    }, flags);
    parts.defer(() => api.stop());
    return { url, api };
  };
  const { url, api } = await startApi(nodeFlags, []);

  const officer = demoPersonByKey(officerKey)!;
  const now = new Date();
  const claims = { ...rightfulClaims(issuer.issuer, now), exp: Math.floor(now.getTime() / 1000) + 15 * 60 };
  const token = await signedToken(issuer, { ...claims, sub: officer.subject, acr: nsisLevelUris[officer.level], privileges: privilegesOf(officer) });
  const startWithout = (guards: string[]) => startApi(['--import', new URL('./guards-off.js', import.meta.url).href], guards);
  return { url, api, postmasterPid: server.pid, serverLog: server.logFile, database, token, startWithout };
}
