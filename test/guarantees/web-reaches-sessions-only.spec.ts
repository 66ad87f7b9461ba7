import { Client } from 'pg';
import { testDatabase, type TestDatabase } from '../harness/index.js';
import { allTables } from './case-tables.js';

/** What the web's role may read or write: its own sessions, and which installation this is. */
const reachable = ['platform.installation', 'session.attempt', 'session.session'];

describe('the web\'s role in the database', () => {
  let database: TestDatabase;
  let web: Client;

  beforeAll(async () => {
    database = await testDatabase();
    web = new Client(database.urls.web_session);
    await web.connect();
  });
  afterAll(() => web.end());

  it('reaches sessions, and of everything else nothing', async () => {
    const denied: string[] = [];
    for (const { name } of await allTables(database)) {
      const answer = await web.query(`-- fixed text: names from the catalogue\n select count(*) from ${name}`).then(() => 'read', (error: { code: string }) => error.code);
      if (answer === '42501') denied.push(name);
      else expect([name, answer]).toEqual([reachable.find((each) => each === name), 'read']);
    }
    expect((await allTables(database)).map(({ name }) => name).filter((name) => !denied.includes(name))).toEqual(reachable);
  });

  it.each(['api', 'worker', 'api_case', 'worker_case', 'auditor_case', 'audit_owner', 'migrator'])('cannot become %s', async (role) => {
    await expect(web.query(`-- fixed text: our own role names\n set role ${role}`)).rejects.toMatchObject({ code: '42501' });
  });

  it('opens no entry in the audit log', async () => {
    await expect(web.query('select audit.enter(gen_random_uuid())')).rejects.toMatchObject({ code: '42501' });
  });

  it('cannot be read by the api, the worker or the roles of the door', async () => {
    for (const role of ['api', 'worker', 'api_case', 'worker_case', 'auditor_case']) {
      const [found] = await database.asSuperuser<{ any: boolean }>(
        `select bool_or(has_table_privilege($1, c.oid, 'select, insert, update, delete')) as any
           from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'session' and c.relkind = 'r'`, [role]);
      expect([role, found?.any]).toEqual([role, false]);
    }
  });
});
