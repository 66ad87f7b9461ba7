import { Client } from 'pg';
import { PlainStop } from '../plain-stop.js';

const name = 'naervaern';

/** The same server and user, another database. */
export function urlOf(serverUrl: string, database: string = name): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/** A role's own URL: same server, the role's password. */
export function urlAs(role: string, password: string, databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.username = role;
  url.password = password;
  return url.href;
}

/**
 * Makes the database `naervaern` on a server unless it is there.
 * @returns the administrator's URL of it
 * @throws PlainStop when one by that name is there in another encoding
 */
export async function productDatabase(serverUrl: string): Promise<string> {
  const client = new Client(serverUrl);
  await client.connect();
  try {
    const { rows } = await client.query<{ encoding: string }>('select pg_encoding_to_char(encoding) as encoding from pg_database where datname = $1', [name]);
    if (rows.length === 0) {
      await client.query(`create database ${name} template template0 encoding 'UTF8' locale 'C' locale_provider builtin builtin_locale 'C.UTF-8'`);
    } else if (rows[0]!.encoding !== 'UTF8') {
      throw new PlainStop(
        `Databasen "${name}" er kodet i ${rows[0]!.encoding}; den skal være UTF8. Omdøb eller slet den.`,
        `The database "${name}" is encoded in ${rows[0]!.encoding}; it must be UTF8. Rename or drop it.`,
      );
    }
  } finally {
    await client.end();
  }
  return urlOf(serverUrl);
}

/**
 * Drops the database `naervaern` of a server, if it is one of development.
 * @throws PlainStop when it is marked as anything else
 */
export async function forgetProductDatabase(serverUrl: string): Promise<void> {
  const environment = await environmentOf(urlOf(serverUrl));
  if (environment !== undefined && environment !== 'development') {
    throw new PlainStop(
      `Databasen "${name}" er mærket "${environment}" og slettes ikke.`,
      `The database "${name}" is marked "${environment}" and is not deleted.`,
    );
  }
  const client = new Client(serverUrl);
  await client.connect();
  try {
    await client.query(`drop database if exists ${name} with (force)`);
  } finally {
    await client.end();
  }
}

async function environmentOf(databaseUrl: string): Promise<string | undefined> {
  const client = new Client(databaseUrl);
  try {
    await client.connect();
    const { rows } = await client.query<{ environment: string }>('select environment from platform.installation');
    return rows[0]?.environment;
  } catch (problem) {
    const code = (problem as { code?: string }).code;
    // No such database, schema or table: nothing was installed yet.
    if (code === '3D000' || code === '3F000' || code === '42P01') return undefined;
    throw problem;
  } finally {
    await client.end().catch(() => {});
  }
}
