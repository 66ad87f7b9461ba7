import { uuidv7 } from '#kernel';
import { unitByKey } from '../../db/seed/places.js';
import { staffIdOf } from '../builders/duty.js';
import { staffNamed } from '../builders/staff.js';
import { testDatabase } from '../harness/index.js';
import { backend, type Login } from './backend.js';

const database = await testDatabase();
const inge = await staffNamed(database, 'Inge Demodatter');
const own = unitByKey('koege-child-intake').id;
const foreign = unitByKey('roskilde-child-intake').id;
const refusedByPolicy = '42501';

/** What an organisation writes about an office, with the outcome for one's own and for another organisation's. */
const writes: [what: string, sql: string, ownOutcome: string, foreignOutcome: string][] = [
  ['its number', `update directory.contact_details set phone = '114' where unit_id = $1`, 'done 1', 'done 0'],
  ['its opening hours', `delete from directory.opening_hours where unit_id = $1`, 'done 5', 'done 0'],
  ['an opening hour', `insert into directory.opening_hours values ($1, 'sunday', '08:00', '15:00')`, 'done 1', refusedByPolicy],
  [
    'a shift',
    `insert into directory.shift (id, unit_id, staff_member_id, starts_at, ends_at, phone)
     values (gen_random_uuid(), $1, '${staffIdOf('dorte-koege-duty-officer')}', '2199-01-01', '2199-01-02', '114') -- fixed text: an id of the seed`,
    'done 1', refusedByPolicy,
  ],
];

describe('an act of Køge, past every check of the application,', () => {
  it.each(writes)('may write %s of its own offices and of no others', async (_what, sql, ownOutcome, foreignOutcome) => {
    await using api = await backend(database, 'api');
    const entry = await api.open(inge, { scope: 'none' });
    expect(await api.inside('api_case', entry, () => api.outcomeOf(sql, [own]))).toBe(ownOutcome);
    expect(await api.inside('api_case', entry, () => api.outcomeOf(sql, [foreign]))).toBe(foreignOutcome);
  });

  it.each(writes)('may not write %s without an entry', async (_what, sql) => {
    await using api = await backend(database, 'api');
    expect(await api.inside('api_case', null, () => api.outcomeOf(sql, [own]))).toMatch(/^(42501|done 0)$/);
    expect(await api.outcomeOf(sql, [own])).toBe('42501');
  });

  it('notes changes in nobody’s name but the actor’s, and changes no note', async () => {
    await using api = await backend(database, 'api');
    const entry = await api.open(inge, { scope: 'none' });
    const note = `insert into directory.change (about_id, version, changed_at, changed_by, fields) values ($1, 2, now(), $2, '{phone}')`;
    expect(await api.inside('api_case', entry, () => api.outcomeOf(note, [uuidv7(), inge.id]))).toBe('done 1');
    expect(await api.inside('api_case', entry, () => api.outcomeOf(note, [uuidv7(), staffIdOf('karen-koege-child-intake')]))).toBe('42501');
    for (const sql of ['update directory.change set fields = fields', 'delete from directory.change', 'delete from directory.shift']) {
      expect(await api.inside('api_case', entry, () => api.outcomeOf(sql))).toBe('42501');
    }
  });
});

describe('what the tables themselves refuse', () => {
  const shift = (from: string, to: string, id: string = uuidv7(), by = 'dorte-koege-duty-officer') => database.asSuperuser(
    `insert into directory.shift (id, unit_id, staff_member_id, starts_at, ends_at, phone) values ($1, $2, $3, $4, $5, '114')`, [id, own, staffIdOf(by), from, to],
  );

  it('is a person on duty twice at once, though not several on duty together', async () => {
    await shift('2199-02-01T00:00Z', '2199-02-02T00:00Z');
    await expect(shift('2199-02-01T23:59Z', '2199-02-03T00:00Z')).rejects.toMatchObject({ code: '23P01' });
    await shift('2199-02-02T00:00Z', '2199-02-03T00:00Z');
    await shift('2199-02-01T00:00Z', '2199-02-02T00:00Z', uuidv7(), 'tove-koege-two-units');
  });

  it.each([['ends before it begins', '2199-03-02', '2199-03-01'], ['lasts longer than seven days', '2199-03-01', '2199-03-08T00:01Z']])('is a shift that %s', async (_what, from, to) => {
    await expect(shift(from, to)).rejects.toMatchObject({ code: '23514' });
  });

  it.each(['12345678', '+45 1234 5678', '+46 12 34 56 78', '113', ''])('is the number %j', async (phone) => {
    await expect(database.asSuperuser('update directory.contact_details set phone = $1 where unit_id = $2', [phone, own])).rejects.toMatchObject({ code: '23514' });
  });
});

describe.each<Login>(['api', 'worker'])('%s as it logs in', (login) => {
  it.each(['contact_details', 'opening_hours', 'shift', 'change'])('has no right on directory.%s', async (table) => {
    await using connection = await backend(database, login);
    expect(await connection.outcomeOf(`select from directory.${table} -- fixed text: a name above`)).toBe('42501');
  });
});
