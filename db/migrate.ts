import { DataSource } from 'typeorm';
import { guardsFingerprint } from '#platform';
import { migrations } from './migrations/index.js';
import { type LoginRole, prepareRoles } from './prepare-roles.js';

/** Development data was made by another line of migrations than this code knows; it cannot be carried over. */
export class OlderDevelopmentData extends Error {
  override readonly name = 'OlderDevelopmentData';
}

/** The database is marked as another environment than the one that this process was told. */
export class OtherEnvironment extends Error {
  override readonly name = 'OtherEnvironment';
}

type Environment = 'development' | 'test' | 'production';

/** Passwords of the log-in roles, by role. */
export type RolePasswords = Record<Exclude<LoginRole, 'backup'>, string>;

export interface MigrateOptions {
  /** URL of an administrator that may create roles, to the database that shall hold the product. */
  adminUrl: string;
  /** Passwords for the log-in roles; an operator who manages them elsewhere leaves this out. */
  passwords?: RolePasswords;
  environment?: Environment;
}

/**
 * Roles, then every migration not yet run, as `migrator`, and the guards that they leave, for the self-check to compare
 * with. Repeating it changes nothing.
 * @throws OlderDevelopmentData when the database holds migrations that this code does not know.
 */
export async function migrate({ adminUrl, passwords, environment = 'development' }: MigrateOptions): Promise<void> {
  await prepareRoles({ adminUrl, passwords });
  await runMigrations({ databaseUrl: adminUrl, environment });
}

/**
 * Every migration not yet run, in one transaction, and the guards that they leave: an installation has all of them or none. Of several that start at once
 * one works and the others wait, and then find nothing to do.
 * @param options.databaseUrl of `migrator`, or of somebody who may be it
 * @throws OlderDevelopmentData when the database holds migrations that this code does not know, OtherEnvironment when it is
 *   marked as another kind of installation
 */
export async function runMigrations({ databaseUrl, environment }: { databaseUrl: string; environment: Environment }): Promise<void> {
  const source = await new DataSource({
    type: 'postgres',
    url: databaseUrl,
    // One connection: the lock below belongs to it, and ends with it however this process ends.
    extra: { max: 1, options: '-c role=migrator' },
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'all',
    synchronize: false,
    logging: false,
  }).initialize();
  try {
    await source.query('select pg_advisory_lock(727267)');
    await refuseUnknownMigrations(source);
    await refuseOtherEnvironment(source, environment);
    await source.runMigrations();
    await source.query('insert into platform.installation (environment) values ($1) on conflict do nothing', [environment]);
    await source.query(`-- fixed text: what the guards are, said once
      update platform.installation set guards = ${guardsFingerprint}`);
  } finally {
    await source.destroy();
  }
}

async function refuseUnknownMigrations(source: DataSource): Promise<void> {
  const [{ present }] = await source.query(`select to_regclass('public.migration') is not null as present`);
  if (!present) return;
  const known = new Set(migrations.map((migration) => new migration().name));
  const ran: { name: string }[] = await source.query('select name from public.migration');
  const unknown = ran.filter(({ name }) => !known.has(name));
  if (unknown.length > 0) throw new OlderDevelopmentData(unknown.map(({ name }) => name).join(', '));
}

async function refuseOtherEnvironment(source: DataSource, environment: Environment): Promise<void> {
  const [{ present }] = await source.query(`select to_regclass('platform.installation') is not null as present`);
  if (!present) return;
  const [marked] = await source.query('select environment from platform.installation');
  if (marked !== undefined && marked.environment !== environment) throw new OtherEnvironment(marked.environment);
}
