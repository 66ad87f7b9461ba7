import { DataSource } from 'typeorm';
import { migrations } from '../../db/migrations/index.js';
import { type TestDatabase, testDatabase } from '../harness/index.js';

/** A database as it was before a migration, with nothing in it. */
export async function databaseBefore(migration: (typeof migrations)[number]): Promise<TestDatabase> {
  const database = await testDatabase({ isEmpty: true });
  await database.asSuperuser('grant usage, create on schema public to migrator');
  const before = migrations.slice(0, migrations.indexOf(migration));
  const source = await new DataSource({
    type: 'postgres', url: database.urls.admin, extra: { max: 1, options: '-c role=migrator' }, migrations: before, migrationsTableName: 'migration', migrationsTransactionMode: 'all',
  }).initialize();
  await source.runMigrations();
  await source.destroy();
  return database;
}
