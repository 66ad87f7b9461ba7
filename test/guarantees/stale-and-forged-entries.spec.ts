import { uuidv7 } from '#kernel';
import { staffNamed } from '../builders/staff.js';
import { runningApi } from '../harness/index.js';
import { backend, type Backend, openingOf, openingStatement } from './backend.js';
import { tellWholeStory } from './whole-story.js';

const house = await runningApi();
afterAll(() => house.stop());
const { database } = house;
const { incident } = await tellWholeStory(house);
const freja = await staffNamed(database, 'Freja Eksempel');
const thisCase = { scope: 'case', id: incident.caseId } as const;

const [noValidEntry, enteredAlready] = ['NV001', 'NV002'];
const lookAtPersons = 'select id from cases.person';
const all = `done ${incident.body.persons.length}`;
const none = 'done 0';

/** What the door's way and the forger's way show under an entry: by `enter`, and by the bare setting. */
async function whatItShows(connection: Backend, entryId: string): Promise<{ entering: string; seen: string; forged: string }> {
  return await connection.inside('api_case', null, async () => {
    const forged = await underSetting(connection, entryId);
    const entering = await connection.outcomeOf('select audit.enter($1)', [entryId]);
    return { entering, seen: await connection.outcomeOf(lookAtPersons), forged };
  });
}

async function underSetting(connection: Backend, value: string): Promise<string> {
  await connection.query(`select set_config('naervaern.entry', $1, true)`, [value]);
  const seen = await connection.outcomeOf(lookAtPersons);
  await connection.query(`select set_config('naervaern.entry', '', true)`);
  return seen;
}

const refused = { entering: noValidEntry, seen: none, forged: none };

/** An entry like one that this backend opened itself, but of another age or another opener. */
async function entryOf(connection: Backend, { ago = '0 seconds', login = 'api', otherPid = false }): Promise<string> {
  const [{ pid }] = (await connection.query('select pg_backend_pid() as pid')) as [{ pid: number }];
  const id = uuidv7();
  await database.asSuperuser(
    `insert into audit.entry (id, opened_at, opened_by_pid, opened_by_login, actor_id, organisation_id, unit_id, operation, verb, purpose, scope_kind, scope_id, about_kind, about_id)
     values ($1, clock_timestamp() - $2::interval, $3, $4, $5, $6, $7, 'test.look', 'consultation', 'case_handling', 'case', $8, 'case', $8)`,
    [id, ago, otherPid ? pid + 1 : pid, login, freja.id, freja.organisation, freja.unit, incident.caseId],
  );
  return id;
}

describe('an entry', () => {
  it('that is open, fresh, committed and one\'s own shows the case: what the refusals below are measured by', async () => {
    await using connection = await backend(database, 'api');
    const id = await connection.open(freja, thisCase);
    expect(await whatItShows(connection, id)).toEqual({ entering: 'done 1', seen: all, forged: all });
    expect((await whatItShows(connection, await entryOf(connection, { ago: '20 seconds' }))).seen).toBe(all);
  });

  it('that is closed shows nothing', async () => {
    await using connection = await backend(database, 'api');
    const id = await connection.open(freja, thisCase);
    await connection.close(id);
    expect(await whatItShows(connection, id)).toEqual(refused);
  });

  it('shows nothing more once it is closed inside the transaction that acts under it', async () => {
    await using connection = await backend(database, 'api');
    const id = await connection.open(freja, thisCase);
    await connection.inside('api_case', id, async () => {
      expect(await connection.outcomeOf(lookAtPersons)).toBe(all);
      expect(await connection.close(id)).toBe('done 1');
      expect(await connection.outcomeOf(lookAtPersons)).toBe(none);
    });
  });

  it('older than 30 seconds shows nothing', async () => {
    await using connection = await backend(database, 'api');
    expect(await whatItShows(connection, await entryOf(connection, { ago: '31 seconds' }))).toEqual(refused);
  });

  it('of another backend shows nothing', async () => {
    await using connection = await backend(database, 'api');
    await using other = await backend(database, 'api');
    expect(await whatItShows(connection, await other.open(freja, thisCase))).toEqual(refused);
    expect(await whatItShows(connection, await entryOf(connection, { otherPid: true }))).toEqual(refused);
  });

  it('of another login shows nothing, in the same process number too', async () => {
    await using connection = await backend(database, 'api');
    expect(await whatItShows(connection, await entryOf(connection, { login: 'worker' }))).toEqual(refused);
  });

  it('of nobody shows nothing', async () => {
    await using connection = await backend(database, 'api');
    expect(await whatItShows(connection, uuidv7())).toEqual(refused);
    await expect(connection.inside('api_case', null, () => underSetting(connection, 'anything'))).resolves.toBe('22P02');
  });

  it('about another case shows nothing of this one', async () => {
    await using connection = await backend(database, 'api');
    const id = await connection.open(freja, { scope: 'case', id: uuidv7() });
    expect(await whatItShows(connection, id)).toEqual({ entering: 'done 1', seen: none, forged: none });
  });
});

describe('an entry of the same transaction', () => {
  const ways: [string, string[]][] = [
    ['opened plainly', ['begin', 'open']],
    ['opened inside a savepoint', ['begin', 'savepoint one', 'open']],
    ['opened inside a savepoint that was released', ['begin', 'savepoint one', 'open', 'release savepoint one']],
    ['opened after a savepoint was rolled back', ['begin', 'savepoint one', 'select pg_current_xact_id()', 'rollback to savepoint one', 'savepoint two', 'open', 'release savepoint two']],
    ['opened two savepoints deep', ['begin', 'savepoint one', 'savepoint two', 'open', 'release savepoint two', 'savepoint three']],
  ];
  it.each(ways)('shows nothing: %s', async (_way, steps) => {
    await using connection = await backend(database, 'api');
    const id = uuidv7();
    for (const step of steps) {
      if (step === 'open') await connection.query(openingStatement, openingOf(id, freja, thisCase));
      else await connection.query(step);
    }
    await connection.query('set local role api_case');
    expect(await underSetting(connection, id)).toBe(none);
    expect(await connection.outcomeOf('select audit.enter($1)', [id])).toBe(noValidEntry);
    expect(await connection.outcomeOf(lookAtPersons)).toBe(none);
    await connection.query('rollback');
    expect(await database.asSuperuser('select from audit.entry where id = $1', [id])).toEqual([]);
  });
});

describe('acting under an entry', () => {
  it('happens under one: entering a second is refused', async () => {
    await using connection = await backend(database, 'api');
    const [one, two] = [await connection.open(freja, thisCase), await connection.open(freja, thisCase)];
    await connection.inside('api_case', one, async () => {
      expect(await connection.outcomeOf('select audit.enter($1)', [two])).toBe(enteredAlready);
      expect(await connection.outcomeOf('select audit.enter($1)', [one])).toBe(enteredAlready);
    });
  });

  it('ends with the transaction, and a setting left behind in the session shows nothing later', async () => {
    await using connection = await backend(database, 'api');
    const id = await connection.open(freja, thisCase);
    await connection.inside('api_case', id, async () => undefined);
    expect(await connection.inside('api_case', null, () => connection.outcomeOf(lookAtPersons))).toBe(none);
    await connection.query(`select set_config('naervaern.entry', $1, false)`, [id]);
    await connection.close(id);
    expect(await connection.inside('api_case', null, () => connection.outcomeOf(lookAtPersons))).toBe(none);
  });

  it('cannot open entries from within the case role', async () => {
    await using connection = await backend(database, 'api');
    const id = await connection.open(freja, thisCase);
    const opening = () => connection.outcomeOf(openingStatement, openingOf(uuidv7(), freja, thisCase));
    expect(await connection.inside('api_case', id, opening)).toBe('42501');
  });
});

describe('reading and then rolling back', () => {
  it('leaves the entry of the look', async () => {
    await using connection = await backend(database, 'api');
    const id = await connection.open(freja, thisCase);
    expect(await connection.inside('api_case', id, () => connection.outcomeOf(lookAtPersons))).toBe(all);
    expect(await database.asSuperuser('select actor_id from audit.entry where id = $1', [id])).toEqual([{ actor_id: freja.id }]);
  });
});
