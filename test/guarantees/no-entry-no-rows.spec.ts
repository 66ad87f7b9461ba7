import { runningApi } from '../harness/index.js';
import { backend, type CaseRole, type Login } from './backend.js';
import { allTables, caseTables, notCaseData, unguardedTables } from './case-tables.js';
import { tellEndOfConsent, tellWholeStory } from './whole-story.js';

const house = await runningApi();
afterAll(() => house.stop());
const { database } = house;
await tellWholeStory(house);
await tellEndOfConsent(house);
const guarded = await caseTables(database);
const names = guarded.map(({ name }) => name);

const denied = '42501';
const notReachable = ['permission denied', 'no rows'];

describe('every table', () => {
  it('is under forced row security, or on the short list with a reason', async () => {
    expect(await unguardedTables(database)).toEqual([]);
  });

  it('on the short list exists, so that the list hides nothing that comes later under an old name', async () => {
    const there = (await allTables(database)).map(({ name }) => name);
    expect(Object.keys(notCaseData).filter((name) => !there.includes(name))).toEqual([]);
  });

  it.each([
    ['without row security', 'create table cases.planted (name text)'],
    ['that its owner can read past its policies', 'create table cases.planted (name text); alter table cases.planted enable row level security'],
  ])('is reported when it is planted %s', async (_how, planting) => {
    await database.asSuperuser(planting);
    expect(await unguardedTables(database)).toEqual(['cases.planted']);
    await database.asSuperuser('drop table cases.planted');
  });

  it('of case data holds rows here, so that seeing none means something', async () => {
    const empty: string[] = [];
    for (const name of names) {
      const [row] = await database.asSuperuser(`select 1 from ${name} limit 1 -- fixed text: a name from the catalogue`);
      if (row === undefined) empty.push(name);
    }
    expect(empty).toEqual([]);
  });
});

describe('outside the door', () => {
  it.each<[Login]>([['api'], ['worker']])('%s is denied every look and every change on every case table', async (login) => {
    await using connection = await backend(database, login);
    for (const name of names) expect([name, await attempts(connection, name)]).toEqual([name, Array(5).fill(denied)]);
  });

  it.each<[Login]>([['api'], ['worker']])('%s is denied them on an empty table too', async (login) => {
    await database.asSuperuser('create table cases.planted (like cases.statement)');
    await using connection = await backend(database, login);
    expect(await attempts(connection, 'cases.planted')).toEqual(Array(5).fill(denied));
    await database.asSuperuser('drop table cases.planted');
  });

  it('lets a role through that was granted the table, which is what the denial is measured by', async () => {
    await database.asSuperuser('grant usage on schema cases to api; grant select on cases.statement to api');
    await using connection = await backend(database, 'api');
    expect((await attempts(connection, 'cases.statement'))[0]).toBe('done 0');
    await database.asSuperuser('revoke usage on schema cases from api; revoke select on cases.statement from api');
  });
});

const insiders: [Login, CaseRole][] = [['api', 'api_case'], ['api', 'auditor_case'], ['worker', 'worker_case']];

describe.each(insiders)('%s as %s without a valid entry', (login, role) => {
  it('sees no row of any case table', async () => {
    await using connection = await backend(database, login);
    for (const name of names) {
      const seen = await connection.inside(role, null, () => look(connection, name));
      expect(notReachable).toContain(seen);
    }
  });

  it('changes no row of any case table and adds none', async () => {
    await using connection = await backend(database, login);
    for (const name of names) {
      const [, ...writes] = await connection.inside(role, null, () => attempts(connection, name));
      expect([name, writes.filter((result) => result !== denied && result !== 'done 0')]).toEqual([name, []]);
    }
  });

  it('sees them all when a policy forgets to ask for the entry', async () => {
    await database.asSuperuser(`grant usage on schema cases to ${role}; grant select on cases.statement to ${role};
      create policy planted on cases.statement to ${role} using (true) -- fixed text: one of our own roles`);
    await using connection = await backend(database, login);
    expect(await connection.inside(role, null, () => look(connection, 'cases.statement'))).toBe('rows');
    await database.asSuperuser('drop policy planted on cases.statement');
  });
});

type Connection = Awaited<ReturnType<typeof backend>>;

async function look(connection: Connection, name: string): Promise<string> {
  const outcome = await connection.outcomeOf(`select * from ${name} -- fixed text: a name from the catalogue`);
  if (outcome === denied) return 'permission denied';
  return outcome === 'done 0' ? 'no rows' : outcome.startsWith('done') ? 'rows' : outcome;
}

/** Select, insert, update, delete and truncate: what each was answered with. */
async function attempts(connection: Connection, name: string): Promise<string[]> {
  const [{ column, type }] = (await database.asSuperuser<{ column: string; type: string }>(
    `select quote_ident(attname) as column, format_type(atttypid, atttypmod) as type from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum limit 1`,
    [name],
  )) as [{ column: string; type: string }];
  const all = [
    `select * from ${name} -- fixed text: a name from the catalogue`,
    // A row of another's is copied as it is; if nothing can be read, an empty one is tried.
    `insert into ${name} (${column}) values (null::${type}) -- fixed text: names from the catalogue`,
    `update ${name} set ${column} = ${column} -- fixed text: names from the catalogue`,
    `delete from ${name} -- fixed text: a name from the catalogue`,
    `truncate ${name} -- fixed text: a name from the catalogue`,
  ];
  const results: string[] = [];
  for (const sql of all) results.push(await connection.outcomeOf(sql));
  return results;
}
