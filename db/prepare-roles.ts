import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { DataSource } from 'typeorm';
import { escapeLiteral } from 'pg';

export type LoginRole = 'migrator' | 'api' | 'worker' | 'web_session' | 'backup';

export interface PrepareRolesOptions {
  /** URL of an administrator that may create roles, to the database that shall hold the product. */
  adminUrl: string;
  /** Passwords for the log-in roles; those of a role that is left out stay as they are. */
  passwords?: Partial<Record<LoginRole, string>>;
}

/** The roles of the product, and who may enter this database. Repeating it changes nothing. */
export async function prepareRoles(options: PrepareRolesOptions): Promise<void> {
  const source = await new DataSource({ type: 'postgres', url: options.adminUrl, extra: { max: 1 } }).initialize();
  try {
    const roles = await readFile(new URL(import.meta.url.includes('/dist/') ? '../../db/roles.sql' : './roles.sql', import.meta.url), 'utf8');
    // Two installers at once on one cluster would race for the same catalogue rows.
    await source.query('select pg_advisory_lock(727266)');
    await source.query(roles);
    for (const [role, password] of Object.entries(options.passwords ?? {})) {
      await source.query(`/* -- fixed text: our own role names */ alter role ${role} password ${escapeLiteral(scramVerifier(password))}`);
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

/**
 * What PostgreSQL stores of a password (RFC 5803), made here: a server that logs its statements then logs nothing that
 * anybody could log in with. For passwords of printable ASCII, which SASLprep leaves as they are.
 */
export function scramVerifier(password: string, salt = randomBytes(16), iterations = 4096): string {
  if (!/^[\x21-\x7e]+$/.test(password)) throw new Error('A password of a role must be printable ASCII without spaces.');
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const keyOf = (purpose: string) => createHmac('sha256', salted).update(purpose).digest();
  const stored = createHash('sha256').update(keyOf('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${stored}:${keyOf('Server Key').toString('base64')}`;
}
