import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { migrations } from '../../db/migrations/index.js';
import { testDatabase, type TestDatabase } from '../harness/index.js';

const program = (name: string) => join(import.meta.dirname, `../../db/${name}-main.js`);

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

interface End {
  code: number | null;
  signal: string | null;
  said: string;
}

function start(name: 'migrate' | 'roles', settings: Record<string, string>): { child: ChildProcess; end: Promise<End> } {
  const child = spawn(process.execPath, [program(name)], { env: { PATH: process.env['PATH'] ?? '', NAERVAERN_ENVIRONMENT: 'test', ...settings }, stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  let said = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk) => (said += String(chunk)));
  return { child, end: once(child, 'close').then(([code, signal]) => ({ code, signal, said }) as End) };
}

const urlsOf = ({ urls }: TestDatabase): Record<string, string> => {
  const backup = new URL(urls.admin);
  [backup.username, backup.password] = ['backup', 'a-word-for-backup-alone'];
  return {
    NAERVAERN_ADMINISTRATOR_DATABASE_URL: urls.admin, NAERVAERN_MIGRATE_DATABASE_URL: urls.migrator, NAERVAERN_API_DATABASE_URL: urls.api,
    NAERVAERN_WORKER_DATABASE_URL: urls.worker, NAERVAERN_WEB_DATABASE_URL: urls.web_session, NAERVAERN_BACKUP_DATABASE_URL: backup.href,
  };
};

const migrateAs = (database: TestDatabase, more: Record<string, string> = {}) => start('migrate', { NAERVAERN_MIGRATE_DATABASE_URL: database.urls.migrator, ...more });

/** What an installation has: its migrations and its one mark. */
const installed = async (database: TestDatabase) => {
  const [present] = await database.asSuperuser<{ tables: number; timeline: boolean }>(
    `select (select count(*)::integer from pg_tables where schemaname not in ('pg_catalog', 'information_schema', 'public')) as tables, to_regclass('public.migration') is not null as timeline`);
  const ran = present!.timeline ? (await database.asSuperuser<{ n: number }>('select count(*)::integer as n from public.migration'))[0]!.n : 0;
  return { ran, tables: present!.tables };
};
const marks = (database: TestDatabase) => database.asSuperuser<{ environment: string }>('select environment from platform.installation');

async function emptyDatabase(): Promise<TestDatabase> {
  const database = await testDatabase({ isEmpty: true });
  await database.asSuperuser('grant usage, create on schema public to migrator');
  return database;
}

/** Waits until the server says so, by asking it. */
async function until(database: TestDatabase, sql: string): Promise<void> {
  for (;;) {
    const [row] = await database.asSuperuser<{ so: boolean }>(sql);
    if (row!.so) return;
    await pause(5);
  }
}

describe('migrate', () => {
  it('logged in as the migrator and nothing more, installs all of it and says so; again, it adds only what is missing', async () => {
    const database = await emptyDatabase();
    const first = await migrateAs(database).end;
    expect([first.code, JSON.parse(first.said)]).toEqual([0, { done: 'migrate' }]);
    const whole = await installed(database);
    expect(whole.ran).toBe(migrations.length);
    expect(await marks(database)).toEqual([{ environment: 'test' }]);
    // As it is left by one that was killed after its last migration.
    await database.asSuperuser('delete from platform.installation');
    expect((await migrateAs(database).end).code).toBe(0);
    expect([await installed(database), await marks(database)]).toEqual([whole, [{ environment: 'test' }]]);
  }, 60_000);

  it('killed in the middle leaves nothing half, and the next run goes on', async () => {
    const database = await emptyDatabase();
    // A superuser holds the name of a late schema, so that the run stands still inside its one transaction.
    const holder = new Client(database.urls.admin);
    await holder.connect();
    await holder.query('begin; create schema drafts');
    const { child, end } = migrateAs(database);
    await until(database, `select exists (select from pg_stat_activity where datname = current_database() and usename = 'migrator' and wait_event_type = 'Lock' and query like '%create schema drafts%') as so`);
    child.kill('SIGKILL');
    expect((await end).signal).toBe('SIGKILL');
    await holder.query('rollback');
    await holder.end();
    await until(database, `select not exists (select from pg_stat_activity where datname = current_database() and usename = 'migrator') as so`);
    expect(await installed(database)).toEqual({ ran: 0, tables: 0 });

    expect((await migrateAs(database).end).code).toBe(0);
    expect([(await installed(database)).ran, await marks(database)]).toEqual([migrations.length, [{ environment: 'test' }]]);
  }, 60_000);

  it('started three times while another is at work waits for it, is done once, and all three end well', async () => {
    const database = await emptyDatabase();
    const other = new Client(database.urls.migrator);
    await other.connect();
    await other.query('select pg_advisory_lock(727267)');
    const runs = [1, 2, 3].map(() => migrateAs(database).end);
    await until(database, `select count(*) = 3 as so from pg_stat_activity where datname = current_database() and wait_event = 'advisory'`);
    expect(await installed(database)).toEqual({ ran: 0, tables: 0 });
    await other.end();
    expect((await Promise.all(runs)).map(({ code, said }) => [code, code === 0 ? '' : said])).toEqual([[0, ''], [0, ''], [0, '']]);
    expect((await installed(database)).ran).toBe(migrations.length);
  }, 60_000);

  it('refuses a database that a newer version has changed, one of another environment, and none at all, and names what is wrong', async () => {
    const database = await testDatabase();
    const [newer, other, none] = await Promise.all([
      (async () => {
        await database.asSuperuser(`insert into public.migration (timestamp, name) values (9999999999999, 'FromTomorrow9999999999999')`);
        const refused = await migrateAs(database).end;
        await database.asSuperuser(`delete from public.migration where name like 'FromTomorrow%'`);
        return refused;
      })(),
      (async () => {
        const marked = await testDatabase();
        return await migrateAs(marked, { NAERVAERN_ENVIRONMENT: 'development' }).end;
      })(),
      start('migrate', {}).end,
    ]);
    expect([newer.code, JSON.parse(newer.said)]).toEqual([1, { refused: 'start', reason: 'OlderDevelopmentData' }]);
    expect([other.code, JSON.parse(other.said).setting]).toEqual([78, 'NAERVAERN_ENVIRONMENT']);
    expect([none.code, JSON.parse(none.said).setting]).toEqual([78, 'NAERVAERN_MIGRATE_DATABASE_URL']);
  }, 60_000);
});

describe('roles', () => {
  it.each<[string, string, (good: Record<string, string>) => Record<string, string>]>([
    ['the URL of another role', 'NAERVAERN_WORKER_DATABASE_URL', (good) => ({ NAERVAERN_WORKER_DATABASE_URL: good['NAERVAERN_API_DATABASE_URL']! })],
    ['one password for two roles', 'NAERVAERN_*_DATABASE_URL', (good) => ({ NAERVAERN_WORKER_DATABASE_URL: good['NAERVAERN_API_DATABASE_URL']!.replace('//api:', '//worker:') })],
    ['no administrator', 'NAERVAERN_ADMINISTRATOR_DATABASE_URL', () => ({ NAERVAERN_ADMINISTRATOR_DATABASE_URL: '' })],
  ])('refuses %s and changes nothing', async (_what, setting, spoil) => {
    const database = await testDatabase({ isEmpty: true });
    const good = urlsOf(database);
    const passwords = () => database.asSuperuser('select rolname, rolpassword from pg_authid order by 1');
    const before = await passwords();
    const { code, said } = await start('roles', { ...good, ...spoil(good) }).end;
    expect([code, JSON.parse(said).setting]).toEqual([78, setting]);
    expect(await passwords()).toEqual(before);
  }, 30_000);
});
