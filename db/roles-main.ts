// Makes the roles of the product and gives each the password that stands in its own process's URL, and ends.
import { databaseUrl, readEnvironment, refuseToStart, UnsafeConfiguration } from '#platform';
import { type LoginRole, prepareRoles } from './prepare-roles.js';

/** Who logs in, and the setting that holds the URL with which it does. */
const settings: Record<LoginRole, string> = {
  migrator: 'NAERVAERN_MIGRATE_DATABASE_URL',
  api: 'NAERVAERN_API_DATABASE_URL',
  worker: 'NAERVAERN_WORKER_DATABASE_URL',
  web_session: 'NAERVAERN_WEB_DATABASE_URL',
  backup: 'NAERVAERN_BACKUP_DATABASE_URL',
};

function passwordOf(role: string, setting: string): string {
  const { username, password } = new URL(databaseUrl(process.env, setting));
  if (username !== role) throw new UnsafeConfiguration(setting, `must be the URL of the role ${role}`);
  return decodeURIComponent(password);
}

try {
  readEnvironment(process.env);
  const passwords = Object.fromEntries(Object.entries(settings).map(([role, setting]) => [role, passwordOf(role, setting)]));
  if (new Set(Object.values(passwords)).size < Object.keys(passwords).length) {
    throw new UnsafeConfiguration('NAERVAERN_*_DATABASE_URL', 'two roles have the same password; each needs its own');
  }
  await prepareRoles({ adminUrl: databaseUrl(process.env, 'NAERVAERN_ADMINISTRATOR_DATABASE_URL'), passwords });
  process.stdout.write(`${JSON.stringify({ done: 'roles' })}\n`);
} catch (error) {
  refuseToStart(error);
}
