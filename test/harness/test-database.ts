import { createHash, randomBytes } from 'node:crypto';
import { Pool, type Client, type QueryResultRow } from 'pg';
import { sharedCluster } from './cluster-on-demand.js';
import type { Cluster } from './cluster.js';
import { forgetDatabase, noteDatabase } from './databases-of-file.js';
import { likeProduction, onDatabase, templateName, withAdministrator } from './template.js';

export interface TestDatabaseOptions {
  /** A cluster of one's own; otherwise the one all specs share. */
  cluster?: Cluster;
  /** A database with nothing in it instead of the migrated, seeded one. */
  isEmpty?: boolean;
}

/** A database that belongs to one spec file. */
export interface TestDatabase {
  name: string;
  urls: { admin: string; migrator: string; api: string; worker: string; web_session: string };
  /** Runs SQL as superuser, past every lock: for arranging and for looking behind the scenes. */
  asSuperuser<Row extends QueryResultRow = QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/**
 * Makes a database of one's own, anywhere in a spec. Nobody need drop it: a worker runs one spec file at a time, so
 * its next file drops what this one leaves (after this file's app has closed), and the cluster ends with the rest.
 */
export async function testDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const cluster = options.cluster ?? (await sharedCluster());
  const worker = `spec_${process.env['JEST_WORKER_ID'] ?? '0'}`;
  const file = `${worker}_${createHash('sha256').update(specFile()).digest('hex').slice(0, 8)}`;
  const name = `${file}_${randomBytes(6).toString('hex')}`;
  await withAdministrator(cluster.adminUrl, async (client) => {
    await dropEarlier(client, worker, file);
    await client.query(`create database ${name} ${options.isEmpty ? likeProduction : `template ${templateName}`}`);
    // A copy does not inherit who may connect.
    await client.query(`revoke all on database ${name} from public`);
    await client.query(`grant connect, create on database ${name} to migrator`);
    await client.query(`grant connect on database ${name} to api, worker, web_session`);
  });
  const admin = onDatabase(cluster.adminUrl, name);
  const as = (role: keyof Cluster['passwords']) => {
    const url = new URL(admin);
    [url.username, url.password] = [role, cluster.passwords[role]];
    return url.href;
  };
  if (options.isEmpty !== true) noteDatabase(admin);
  const pool = new Pool({ connectionString: admin, max: 2, allowExitOnIdle: true });
  // The server may be stopped or the database dropped under an idle connection; the next query says so.
  pool.on('error', () => {});
  return {
    name,
    urls: { admin, migrator: as('migrator'), api: as('api'), worker: as('worker'), web_session: as('web_session') },
    asSuperuser: async <Row extends QueryResultRow>(sql: string, values?: unknown[]) => (await pool.query<Row>(sql, values)).rows,
    async drop() {
      if (pool.ended) return;
      forgetDatabase(admin);
      await pool.end();
      await withAdministrator(cluster.adminUrl, (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}

/** Empty outside jest, as in the bench. */
function specFile(): string {
  return typeof expect === 'undefined' ? '' : (expect.getState().testPath ?? '');
}

async function dropEarlier(client: Client, worker: string, file: string): Promise<void> {
  const { rows } = await client.query<{ datname: string }>('select datname from pg_database where starts_with(datname, $1) and not starts_with(datname, $2)', [`${worker}_`, `${file}_`]);
  for (const { datname } of rows) await client.query(`drop database if exists ${datname} with (force)`);
}
