import { readFile } from 'node:fs/promises';
import { DataSource } from 'typeorm';
import { escapeLiteral } from 'pg';
import { guardsFingerprint } from '#platform';
import { migrations } from './migrations/index.js';

/** Development data was made by another line of migrations than this code knows; it cannot be carried over. */
export class OlderDevelopmentData extends Error {
  override readonly name = 'OlderDevelopmentData';
}

/** Passwords of the log-in roles, by role. */
export type RolePasswords = Record<'migrator' | 'api' | 'worker' | 'web_session', string>;

export interface MigrateOptions {
  /** URL of an administrator that may create roles, to the database that shall hold the product. */
  adminUrl: string;
  /** Passwords for the log-in roles; an operator who manages them elsewhere leaves this out. */
  passwords?: RolePasswords;
  environment?: 'development' | 'test' | 'production';
}

/**
 * Roles, then every migration not yet run, as `migrator`, and the guards that they leave, for the self-check to compare
 * with. Repeating it changes nothing.
 * @throws OlderDevelopmentData when the database holds migrations that this code does not know.
 */
export async function migrate(options: MigrateOptions): Promise<void> {
  await prepareRoles(options);
  const source = await new DataSource({
    type: 'postgres',
    url: options.adminUrl,
    extra: { max: 1, options: '-c role=migrator' },
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'all',
    synchronize: false,
    logging: false,
  }).initialize();
  try {
    await refuseUnknownMigrations(source);
    await source.runMigrations();
    await source.query('insert into platform.installation (environment) values ($1) on conflict do nothing', [options.environment ?? 'development']);
    await source.query(`-- fixed text: what the guards are, said once
      update platform.installation set guards = ${guardsFingerprint}`);
  } finally {
    await source.destroy();
  }
}

async function prepareRoles(options: MigrateOptions): Promise<void> {
  const source = await new DataSource({ type: 'postgres', url: options.adminUrl, extra: { max: 1 } }).initialize();
  try {
    const roles = await readFile(new URL(import.meta.url.includes('/dist/') ? '../../db/roles.sql' : './roles.sql', import.meta.url), 'utf8');
    // Two installers at once on one cluster would race for the same catalogue rows.
    await source.query('select pg_advisory_lock(727266)');
    await source.query(roles);
    for (const [role, password] of Object.entries(options.passwords ?? {})) {
      await source.query(`/* -- fixed text: our own role names */ alter role ${role} password ${escapeLiteral(password)}`);
    }
    const [{ name }] = await source.query('select current_database() as name');
    await source.query(`/* -- fixed text: the database we are connected to */ grant create, connect on database "${name}" to migrator`);
    await source.query('grant usage, create on schema public to migrator');
    await source.query(`/* -- fixed text: the same */ revoke all on database "${name}" from public`);
    await source.query(`/* -- fixed text: the same */ grant connect on database "${name}" to api, worker, web_session`);
    await source.query('revoke create on schema public from public');
    await source.query('select pg_advisory_unlock(727266)');
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
