import { uuidv7 } from '#kernel';
import { staffNamed } from '../builders/staff.js';
import { testDatabase } from '../harness/index.js';
import { type Backend, backend } from './backend.js';

const database = await testDatabase();
const [helle, inge] = [await staffNamed(database, 'Helle Påfund'), await staffNamed(database, 'Inge Demodatter')];

/** Speaks SQL as an api that somebody has taken over, in an act of this administrator; nothing is kept. */
const acting = async <Result>(who: typeof helle, work: (connection: Backend) => Promise<Result>): Promise<Result> => {
  await using connection = await backend(database, 'api');
  const entry = await connection.open(who, { scope: 'none' });
  return await connection.inside('api_case', entry, () => work(connection));
};

const insert = `insert into legal_basis.basis_activation (id, version, effective_on, state, proposed_at, proposed_by, proposed_side) values ($1, '2024-01-01', '2199-01-01', $2, now(), $3, $4)`;
const decide = `update legal_basis.basis_activation set state = 'active', decided_at = now(), decided_by = $2, decided_side = $3 where id = $1`;
const refusedByPolicy = '42501';

it('an act proposes in the own name, for the own side, and nothing that is in force at once', async () => {
  expect(await acting(helle, async (api) => [
    await api.outcomeOf(insert, [uuidv7(), 'awaiting_second', helle.id, 'police']),
    await api.outcomeOf(insert, [uuidv7(), 'awaiting_second', inge.id, 'police']),
    await api.outcomeOf(insert, [uuidv7(), 'awaiting_second', helle.id, 'municipality']),
    await api.outcomeOf(insert, [uuidv7(), 'active', null, null]),
  ])).toEqual(['done 1', refusedByPolicy, refusedByPolicy, refusedByPolicy]);
});

it('an act decides in the own name, for the own side, on what waits, and on nothing else', async () => {
  const [waiting, decided] = [uuidv7(), uuidv7()];
  for (const id of [waiting, decided]) await database.asSuperuser(insert, [id, 'awaiting_second', helle.id, 'police']);
  await database.asSuperuser(decide, [decided, inge.id, 'municipality']);
  expect(await acting(inge, async (api) => [
    await api.outcomeOf(decide, [waiting, helle.id, 'municipality']),
    await api.outcomeOf(decide, [waiting, inge.id, 'police']),
    await api.outcomeOf(`update legal_basis.basis_activation set effective_on = '2024-01-02' where id = $1`, [waiting]),
    await api.outcomeOf(decide, [decided, inge.id, 'municipality']),
    await api.outcomeOf('delete from legal_basis.basis_activation'),
    await api.outcomeOf(decide, [waiting, inge.id, 'municipality']),
  ])).toEqual([refusedByPolicy, refusedByPolicy, refusedByPolicy, 'done 0', refusedByPolicy, 'done 1']);
  // The proposer's own side cannot finish it, in whatever words.
  expect(await acting(helle, async (api) => [
    await api.outcomeOf(decide, [waiting, helle.id, 'police']),
    await api.outcomeOf(decide, [waiting, helle.id, 'municipality']),
  ])).toEqual(['23514', refusedByPolicy]);
});

it.each(['basis_version', 'basis', 'basis_cell'])('no act writes to %s', async (table) => {
  expect(await acting(helle, (api) => api.outcomeOf(`delete from legal_basis.${table} -- fixed text: one of three names`))).toBe(refusedByPolicy);
});
