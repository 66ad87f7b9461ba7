// Brings the database to what this version needs, and ends.
import { databaseUrl, readEnvironment, refuseToStart, UnsafeConfiguration } from '#platform';
import { OtherEnvironment, runMigrations } from './migrate.js';

try {
  const environment = readEnvironment(process.env);
  await runMigrations({ databaseUrl: databaseUrl(process.env, 'NAERVAERN_MIGRATE_DATABASE_URL'), environment });
  process.stdout.write(`${JSON.stringify({ done: 'migrate' })}\n`);
} catch (error) {
  refuseToStart(error instanceof OtherEnvironment ? new UnsafeConfiguration('NAERVAERN_ENVIRONMENT', 'environment-differs') : error);
}
