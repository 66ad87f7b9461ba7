import { Client } from 'pg';
import { PlainStop } from '../plain-stop.js';

/** What an administrator's server says about itself. */
export interface ServerFacts {
  versionNumber: number;
  version: string;
  encoding: string;
  canCreate: boolean;
}

const leastVersion = 180_000;

/**
 * Connects to a server that somebody else runs and sees that it can hold the product.
 * @throws PlainStop that says what to do; never with the URL's password in it
 */
export async function checkServer(url: string): Promise<void> {
  const refusal = serverRefusal(await askServer(url));
  if (refusal) throw refusal;
}

/** Nothing when the server will do. */
export function serverRefusal({ versionNumber, version, encoding, canCreate }: ServerFacts): PlainStop | undefined {
  if (versionNumber < leastVersion) {
    return new PlainStop(
      `Databasen i DATABASE_URL er PostgreSQL ${version}; Nærværn skal bruge 18 eller nyere. Opgradér den, eller fjern DATABASE_URL og brug den medfølgende.`,
      `The database in DATABASE_URL is PostgreSQL ${version}; Nærværn needs 18 or later. Upgrade it, or unset DATABASE_URL to use the bundled one.`,
    );
  }
  if (encoding !== 'UTF8') {
    return new PlainStop(
      `Databasen i DATABASE_URL er kodet i ${encoding}; Nærværn skal bruge UTF8. Opret klyngen med: initdb --encoding=UTF8 --locale-provider=builtin --builtin-locale=C.UTF-8`,
      `The database in DATABASE_URL is encoded in ${encoding}; Nærværn needs UTF8. Make the cluster with: initdb --encoding=UTF8 --locale-provider=builtin --builtin-locale=C.UTF-8`,
    );
  }
  if (!canCreate) {
    return new PlainStop(
      'Brugeren i DATABASE_URL må ikke oprette roller og databaser. Angiv en administrator (superuser).',
      'The user in DATABASE_URL may not create roles and databases. Name an administrator (superuser).',
    );
  }
  return undefined;
}

async function askServer(url: string): Promise<ServerFacts> {
  let client: Client;
  try {
    client = new Client({ connectionString: new URL(url).href, connectionTimeoutMillis: 5000 });
  } catch {
    throw new PlainStop(
      'DATABASE_URL er ikke en adresse. Den skal se sådan ud: postgres://bruger:adgangskode@vært:5432/postgres',
      'DATABASE_URL is not an address. It looks like this: postgres://user:password@host:5432/postgres',
    );
  }
  try {
    await client.connect();
    const { rows } = await client.query<ServerFacts>(`
      select current_setting('server_version_num')::int as "versionNumber", current_setting('server_version') as version,
             current_setting('server_encoding') as encoding, rolsuper as "canCreate"
        from pg_roles where rolname = current_user`);
    return rows[0]!;
  } catch (problem) {
    throw unreachable(new URL(url), problem as Error & { code?: string });
  } finally {
    await client.end().catch(() => {});
  }
}

function unreachable({ hostname, port, pathname }: URL, problem: Error & { code?: string }): PlainStop {
  const where = `${hostname}:${port || '5432'}${pathname}`;
  const why = problem.code ?? problem.message;
  return new PlainStop(
    `Databasen på ${where} kan ikke nås (${why}). Kører den, og passer bruger og adgangskode i DATABASE_URL? Uden DATABASE_URL bruges den medfølgende.`,
    `The database at ${where} cannot be reached (${why}). Is it running, and are the user and password in DATABASE_URL right? Without DATABASE_URL the bundled one is used.`,
    problem.message,
  );
}
