import { Client } from 'pg';
import { migrate } from '../../db/migrate.js';
import { seedDemo } from '../../db/seed/demo.js';
import type { Cluster } from './cluster.js';
import { testIssuers } from './test-issuers.js';

/** Migrated and seeded once; every spec's database is a copy of it. */
export const templateName = 'naervaern_template';

/** Built in, like production: the order of æ, ø and å must not depend on the machine. */
export const likeProduction = `template template0 encoding 'UTF8' locale 'C' locale_provider builtin builtin_locale 'C.UTF-8'`;

export async function makeTemplate(cluster: Cluster): Promise<void> {
  await withAdministrator(cluster.adminUrl, (client) => client.query(`create database ${templateName} ${likeProduction}`));
  const adminUrl = onDatabase(cluster.adminUrl, templateName);
  await migrate({ adminUrl, passwords: cluster.passwords, environment: 'test' });
  await seedDemo({ adminUrl, issuers: testIssuers });
  // A copy fails while anybody is connected to the original.
  await withAdministrator(cluster.adminUrl, (client) => client.query(`alter database ${templateName} with is_template true allow_connections false`));
}

export async function withAdministrator<Result>(adminUrl: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client(adminUrl);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export function onDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
