import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nsisLevelUris } from '#kernel';
import { freePort } from '../../../apps/dev/src/postgres/index.js';
import { demoPersonByKey, type DemoPerson } from '../../../db/seed/demo-people.js';
import { privilegesOf } from '../../../db/seed/demo-privileges.js';
import { aTokenIssuer, audienceInTokens, rightfulClaims, signedToken } from '../../builders/access-token.js';
import { runningApi, startCluster, testDatabase, testIssuers, type RunningApi, type RunningCluster, type TestDatabase } from '../../harness/index.js';
import { startServer, type ServerChild } from '../child.js';
import { arrangeAsked, type Asked } from './asked.js';
import { linePrefix } from './explained.js';
import { asGenerator, forgetGrowth, multiply } from './multiply.js';
import type { Size } from './size.js';
import { type Story, tellStories } from './stories.js';

/** A database that was filled, with what to ask it about and the keys to read it. */
export interface Filled {
  size: Size;
  database: TestDatabase;
  keyFile: string;
  asked: Asked;
  seconds: number;
}

/** While rows are made nothing is worth keeping through a crash; measured is a server that keeps everything. */
const settings = {
  filling: { fsync: 'off', full_page_writes: 'off', wal_level: 'minimal', max_wal_senders: '0', max_wal_size: '16GB', checkpoint_timeout: '30min', autovacuum: 'off', shared_buffers: '1GB' },
  measured: { shared_buffers: '1GB', log_line_prefix: linePrefix, log_checkpoints: 'off' },
};

export interface GrowthHouse {
  cluster: RunningCluster;
  filled: Filled[];
}

/** One server with a database of each size; everything is put on `parts`, last first out. */
export async function startGrowthHouse(parts: AsyncDisposableStack, sizes: readonly Size[], say: (line: string) => void): Promise<GrowthHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'naervaern-growth-'));
  parts.defer(() => rm(folder, { recursive: true, force: true }));
  const cluster = await startCluster({ settings: settings.filling });
  parts.defer(() => cluster.forget());
  const filled: Filled[] = [];
  for (const size of sizes) {
    const database = await testDatabase({ cluster: cluster.cluster });
    const keyFile = join(folder, `keys-${size.referrals}.json`);
    const one = await fill(database, size, keyFile);
    filled.push(one);
    say(`  ${size.referrals} referrals, ${size.entries} entries: made in ${one.seconds.toFixed(0)} s`);
  }
  await cluster.server.stop();
  await cluster.restart(settings.measured);
  return { cluster, filled };
}

/** Stories over HTTP, copies of them in SQL, and what will be asked about sealed for its own place. */
export async function fillAt(house: RunningApi, size: Size): Promise<{ asked: Asked; stories: Story[] }> {
  const stories = await tellStories((key) => house.as(key));
  const asked = await asGenerator(house.database, async (client) => {
    await multiply(client, stories, size);
    const chosen = await arrangeAsked(client, house.configuration.keyFile);
    await forgetGrowth(client);
    return chosen;
  });
  return { asked, stories };
}

/** The same at an api that ends, with its keys kept. */
export async function fill(database: TestDatabase, size: Size, keyFile: string): Promise<Filled> {
  const from = performance.now();
  const house = await runningApi({ database });
  try {
    await copyFile(house.configuration.keyFile, keyFile);
    const { asked } = await fillAt(house, size);
    return { size, database, keyFile, asked, seconds: (performance.now() - from) / 1000 };
  } finally {
    await house.stop();
  }
}

/** An api in a process of its own, and who may speak to it. */
export interface ServedApi {
  url: string;
  child: ServerChild;
  tokenOf(personKey: string): Promise<string>;
}

export async function serve(parts: AsyncDisposableStack, { database, keyFile }: Filled): Promise<ServedApi> {
  const issuers = { police: await aTokenIssuer(testIssuers.police), municipal: await aTokenIssuer(testIssuers.municipal) };
  const keys = createServer((request, response) => response.setHeader('content-type', 'application/json').end(JSON.stringify(issuers[(request.url ?? '').slice(1) as DemoPerson['issuer']].jwks)));
  keys.listen(0, '127.0.0.1');
  await once(keys, 'listening');
  parts.defer(async () => {
    keys.close();
    keys.closeAllConnections();
  });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const keysUrl = `http://127.0.0.1:${(keys.address() as { port: number }).port}`;
  const child = await startServer('apps/api/src/main', {
    NAERVAERN_ENVIRONMENT: 'test',
    NAERVAERN_API_DATABASE_URL: database.urls.api,
    NAERVAERN_API_HOST: '127.0.0.1',
    NAERVAERN_API_PORT: String(port),
    NAERVAERN_PUBLIC_ORIGIN: url,
    NAERVAERN_ISSUERS: JSON.stringify(Object.entries(issuers).map(([name, { issuer }]) => ({ issuer, jwksUri: `${keysUrl}/${name}` }))),
    NAERVAERN_AUDIENCE: audienceInTokens,
    NAERVAERN_KEY_FILE: keyFile,
  });
  parts.defer(() => child.stop());
  return {
    url,
    child,
    tokenOf(personKey) {
      const person = demoPersonByKey(personKey)!;
      const by = issuers[person.issuer];
      const now = new Date();
      const claims = { ...rightfulClaims(by.issuer, now), exp: Math.floor(now.getTime() / 1000) + 15 * 60, sub: person.subject, acr: nsisLevelUris[person.level], privileges: privilegesOf(person) };
      return signedToken(by, claims);
    },
  };
}

/** Resident memory of a process in MiB: now, and the most it ever had. */
export async function memoryOf(pid: number): Promise<{ now: number; most: number }> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const of = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) / 1024;
  return { now: of('VmRSS'), most: of('VmHWM') };
}
