import { uuidv7 } from '#kernel';
import { staffNamed } from '../builders/staff.js';
import { testDatabase } from '../harness/index.js';
import { backend, type CaseRole, type Login } from './backend.js';

const database = await testDatabase();
const freja = await staffNamed(database, 'Freja Eksempel');
const nothing = { scope: 'none' } as const;
const [denied, notYours, neverAbandoned, onlyGrows, closedAlready] = ['42501', 'NV005', 'NV004', 'NV009', '23505'];

const everybody: [Login, CaseRole | null][] = [
  ['api', null], ['api', 'api_case'], ['api', 'auditor_case'], ['worker', null], ['worker', 'worker_case'], ['migrator', null], ['migrator', 'audit_owner'],
];
const allButOwner = everybody.filter(([, role]) => role !== 'audit_owner');

/** What SQL is answered with when this login says it, in this role. */
async function tryAs(login: Login, role: CaseRole | null, sql: string, values?: unknown[]): Promise<string> {
  await using connection = await backend(database, login);
  const attempt = () => connection.outcomeOf(sql, values);
  return role === null ? await attempt() : await connection.inside(role, null, attempt);
}

const entryOf = (id: string) => database.asSuperuser('select * from audit.entry where id = $1', [id]);
const closingsOf = (id: string) => database.asSuperuser('select outcome from audit.closing where entry_id = $1', [id]);

/** An entry of an act that was begun so long ago, by nobody who is still there. */
async function entryFrom(ago: string): Promise<string> {
  const id = uuidv7();
  await database.asSuperuser(
    `insert into audit.entry (id, opened_at, actor_id, organisation_id, unit_id, operation, verb, purpose, scope_kind, about_kind)
     values ($1, clock_timestamp() - $2::interval, $1, $1, $1, 'case.read', 'consultation', 'case_handling', 'none', 'none')`,
    [id, ago],
  );
  return id;
}

describe('when, where and in which transaction an entry was opened', () => {
  it('is what the database says', async () => {
    await using connection = await backend(database, 'api');
    const [before] = await connection.query('select clock_timestamp() as at, pg_backend_pid() as pid');
    const id = await connection.open(freja, nothing);
    const [entry] = await entryOf(id);
    const [{ committed }] = (await database.asSuperuser('select pg_xact_status(opened_in) as committed from audit.entry where id = $1', [id])) as [{ committed: string }];
    expect(entry).toMatchObject({ opened_by_pid: before!['pid'], opened_by_login: 'api' });
    expect((entry!['opened_at'] as Date).getTime()).toBeGreaterThanOrEqual((before!['at'] as Date).getTime());
    expect(committed).toBe('committed');
  });

  const columns = {
    opened_at: `timestamptz '2020-01-01'`,
    opened_by_pid: '1',
    opened_by_login: `'worker'`,
    opened_in: `xid8 '3'`,
  };
  it.each(everybody.flatMap(([login, role]) => Object.keys(columns).map((column) => [login, role, column] as const)))(
    'is not for %s as %s to choose (%s)',
    async (login, role, column) => {
      const id = uuidv7();
      const sql = (more: string, value: string) => `insert into audit.entry (id, actor_id, organisation_id, unit_id, operation, verb, purpose, scope_kind, about_kind${more})
        values ($1, $1, $1, $1, 'x', 'consultation', 'case_handling', 'none', 'none'${value}) -- fixed text: the columns of this spec`;
      expect(await tryAs(login, role, sql(`, ${column}`, `, ${columns[column as keyof typeof columns]}`), [id])).toBe(denied);
      // The owner, whose functions write entries, may do so without these columns: it is they that are refused.
      expect(await tryAs(login, role, sql('', ''), [id])).toBe(role === 'audit_owner' ? 'done 1' : denied);
    },
  );

  it.each(everybody)('cannot be faked by %s as %s with functions or tables of its own in the way', async (login, role) => {
    const ownClock = 'create function pg_temp.clock_timestamp() returns timestamptz language sql as $$ select now() $$';
    if (role === 'audit_owner' || login === 'migrator') return expect(await tryAs(login, role, 'create temporary table entry (id uuid)')).toBe(denied);
    expect(await tryAs(login, role, ownClock)).toBe(denied);
    expect(await tryAs(login, role, 'create table public.entry (id uuid)')).toBe(denied);
    expect(await tryAs(login, role, 'set session authorization postgres')).toBe(denied);
  });
});

describe('an entry and its closing', () => {
  it.each(allButOwner)('are not for %s as %s to write, change or remove', async (login, role) => {
    for (const table of ['audit.entry', 'audit.closing', 'audit.pending']) {
      expect([table, await tryAs(login, role, `insert into ${table} select * from ${table} -- fixed text: the tables above`)]).toEqual([table, denied]);
      expect([table, await tryAs(login, role, `delete from ${table} -- fixed text: the tables above`)]).toEqual([table, denied]);
      expect([table, await tryAs(login, role, `truncate ${table} cascade -- fixed text: the tables above`)]).toEqual([table, denied]);
    }
    expect(await tryAs(login, role, `update audit.entry set operation = 'other'`)).toBe(denied);
    expect(await tryAs(login, role, `update audit.closing set outcome = 'refused'`)).toBe(denied);
    expect(await tryAs(login, role, 'alter table audit.entry disable trigger all')).toBe(denied);
  });

  it('only grow, for their owner and for a superuser too, with replication tricks and without', async () => {
    for (const [login, role] of [['migrator', 'audit_owner'], ['admin', null]] as const) {
      expect(await tryAs(login, role, `update audit.entry set operation = 'other'`)).toBe(onlyGrows);
      expect(await tryAs(login, role, 'delete from audit.closing')).toBe(onlyGrows);
      expect(await tryAs(login, role, 'truncate audit.entry cascade')).toBe(onlyGrows);
    }
    await using superuser = await backend(database, 'admin');
    await superuser.query('set session_replication_role = replica');
    expect(await superuser.outcomeOf('delete from audit.entry')).toBe(onlyGrows);
  });

  it('change hands when the triggers are off, which is what those are measured by', async () => {
    await using superuser = await backend(database, 'admin');
    await superuser.query('begin');
    await superuser.query('alter table audit.entry disable trigger user');
    expect(await superuser.outcomeOf(`update audit.entry set operation = 'other'`)).toMatch(/^done [1-9]/);
    await superuser.query('rollback');
  });
});

describe('closing', () => {
  it('is for the backend that opened, once', async () => {
    await using connection = await backend(database, 'api');
    const id = await connection.open(freja, nothing);
    expect(await connection.close(id)).toBe('done 1');
    expect(await connection.close(id)).toBe(closedAlready);
  });

  it.each<[Login, CaseRole | null]>([['api', null], ['api', 'api_case'], ['api', 'auditor_case'], ['worker', null], ['worker', 'worker_case']])(
    'of another backend is refused to %s as %s, however old the entry is',
    async (login, role) => {
      await using opener = await backend(database, 'api');
      const fresh = await opener.open(freja, nothing);
      const old = await entryFrom('3 minutes');
      for (const id of [fresh, old]) {
        for (const outcome of ['answered', 'refused', 'failed']) {
          expect(await tryAs(login, role, `select audit.close($1, $2, null, '{}', '{}', '{}', null)`, [id, outcome])).toBe(notYours);
        }
        expect(await closingsOf(id)).toEqual([]);
      }
      expect(await opener.close(fresh)).toBe('done 1');
    },
  );

  it('of another login is refused even in the same process number', async () => {
    await using connection = await backend(database, 'api');
    const id = await connection.open(freja, nothing);
    await using worker = await backend(database, 'worker');
    const [{ pid }] = (await worker.query('select pg_backend_pid() as pid')) as [{ pid: number }];
    const twin = uuidv7();
    await database.asSuperuser(
      `insert into audit.entry (id, opened_by_pid, opened_by_login, actor_id, organisation_id, unit_id, operation, verb, purpose, scope_kind, about_kind)
       select $1, $2, opened_by_login, actor_id, organisation_id, unit_id, operation, verb, purpose, scope_kind, about_kind from audit.entry where id = $3`,
      [twin, pid, id],
    );
    expect(await worker.close(twin)).toBe(notYours);
  });

  it.each<[Login]>([['api'], ['worker']])('as abandoned is refused to %s, for its own entry too', async (login) => {
    await using connection = await backend(database, login);
    const id = await connection.open(freja, nothing);
    expect(await connection.close(id, 'abandoned')).toBe(neverAbandoned);
  });
});

describe('closing as abandoned', () => {
  it('is for worker_case, of entries older than 2 minutes, and of no others', async () => {
    await using opener = await backend(database, 'api');
    const [old, young, now, done] = [await entryFrom('121 seconds'), await entryFrom('110 seconds'), await opener.open(freja, nothing), await opener.open(freja, nothing)];
    await opener.close(done);
    await using worker = await backend(database, 'worker');
    await worker.query('begin; set local role worker_case');
    await worker.query('select audit.close_abandoned()');
    await worker.query('commit');
    expect(await closingsOf(old)).toEqual([{ outcome: 'abandoned' }]);
    expect(await closingsOf(young)).toEqual([]);
    expect(await closingsOf(now)).toEqual([]);
    expect(await closingsOf(done)).toEqual([{ outcome: 'answered' }]);
  });

  it.each(everybody.filter(([, role]) => role !== 'worker_case' && role !== 'audit_owner'))('is refused to %s as %s', async (login, role) => {
    expect(await tryAs(login, role, 'select audit.close_abandoned()')).toBe(denied);
  });
});
