import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forgetPostgres, startPostgres, type RunningPostgres } from '../../apps/dev/src/postgres/index.js';
import type { RolePasswords } from '../../db/migrate.js';
import { makeTemplate } from './template.js';

/** What a spec must know to make databases of its own; travels between processes as JSON. */
export interface Cluster {
  /** Superuser, on the database `postgres`. */
  adminUrl: string;
  passwords: RolePasswords;
}

export interface RunningCluster {
  cluster: Cluster;
  server: RunningPostgres;
  /** Starts the server again on the same data and port, after `server.stop` or `server.kill`; with other settings, if given. */
  restart(more?: Record<string, string>): Promise<RunningPostgres>;
  /** Stops the server and removes everything it held. */
  forget(): Promise<void>;
}

const usual = { max_connections: '200' };

export interface ClusterOptions {
  /** Where its folder lies; otherwise with everything temporary. */
  within?: string;
  /** Server settings beyond the usual ones. */
  settings?: Record<string, string>;
}

/**
 * A server of its own with the migrated, seeded template in it. Specs share one by `testDatabase()`; this is for
 * those that stop or crash theirs. As durable as in production, so that a crash test proves something.
 */
export async function startCluster({ within = tmpdir(), settings = {} }: ClusterOptions = {}): Promise<RunningCluster> {
  const folder = await mkdtemp(join(within, 'naervaern-test-'));
  const start = (others: Record<string, string>) => startPostgres({ folder, settings: { ...usual, ...others } });
  const server = await start(settings);
  const cluster = { adminUrl: server.adminUrl, passwords: { migrator: password(), api: password(), worker: password(), web_session: password() } };
  const running: RunningCluster = {
    cluster,
    server,
    async restart(others = settings) {
      running.server = await start(others);
      return running.server;
    },
    async forget() {
      await running.server.stop('immediate');
      await forgetPostgres(folder);
      await rm(folder, { recursive: true, force: true });
    },
  };
  try {
    await makeTemplate(cluster);
    return running;
  } catch (problem) {
    await running.forget();
    throw problem;
  }
}

function password(): string {
  return randomBytes(16).toString('hex');
}
