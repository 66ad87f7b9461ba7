import { Client } from 'pg';
import { startCluster, testDatabase, type Cluster } from '../../test/harness/index.js';
import type { Generated } from './generated.js';
import { readCatalogue } from './schema/catalogue.js';
import { drawSchema } from './schema/drawing.js';

/**
 * A picture of the database after all migrations, out of its own catalogue: what a reviewer reads to see what a
 * migration really changed. For reading, not for running.
 */
export async function schemaPicture(): Promise<Generated> {
  await using cluster = await someCluster();
  const database = await testDatabase({ cluster: cluster.cluster });
  try {
    const client = new Client(database.urls.admin);
    await client.connect();
    try {
      return { path: 'db/schema.sql', content: drawSchema(await readCatalogue(client)) };
    } finally {
      await client.end();
    }
  } finally {
    await database.drop();
  }
}

/** The check run's own cluster, or one for the moment. */
async function someCluster(): Promise<{ cluster: Cluster } & AsyncDisposable> {
  const given = process.env['NAERVAERN_TEST_CLUSTER'];
  if (given) return { cluster: JSON.parse(given) as Cluster, [Symbol.asyncDispose]: async () => {} };
  const started = await startCluster();
  return { cluster: started.cluster, [Symbol.asyncDispose]: () => started.forget() };
}
