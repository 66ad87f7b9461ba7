import { actingIn } from '../builders/colleagues.js';
import { staffNamed } from '../builders/staff.js';
import { aSentReferral } from '../builders/story.js';
import { runningApi } from '../harness/index.js';
import { backend, type Scope } from './backend.js';

/** Who else has a part open is read from the log: by nobody but a colleague of the same contact point who is looking at that very part. */
const house = await runningApi();
afterAll(() => house.stop());
const { database } = house;
const officer = await house.as('freja-police-officer');
const karen = await house.as('karen-koege-child-intake');
const jonas = await house.as('jonas-koege-child-intake');
const tove = await actingIn(house, 'tove-koege-two-units', 'koege-child-intake');

const [looked, other] = [await aSentReferral(officer), await aSentReferral(officer)];
const part = looked.childPart.id;
await karen.post(`/parts/${part}/open`, { version: 2 });
const others = async (who: typeof karen) => (await who.get(`/parts/${part}`)).body.othersHere.map(({ name }: { name: string }) => name);
const about = (id: string): Scope => ({ scope: 'case', kind: 'part', id });

/** What the function gives to somebody under an entry of that scope, by the ids of the staff. */
async function asked(who: string, scope: Scope | null, then: (entry: string) => Promise<void> = async () => undefined): Promise<unknown[]> {
  await using connection = await backend(database, 'api');
  const entry = scope === null ? null : await connection.open(await staffNamed(database, who), scope);
  if (entry !== null) await then(entry);
  return await connection.inside('api_case', entry, async () => (await connection.query('select staff_id from audit.others_here()')).map(({ staff_id }) => staff_id));
}
const idOf = async (name: string) => (await staffNamed(database, name)).id;

describe('a colleague who looked at the part a moment ago', () => {
  it('is named, with the time, and oneself is not', async () => {
    expect(await others(jonas)).toEqual(['Karen Opdigtsen']);
    expect((await karen.get(`/parts/${part}`)).body.othersHere).toEqual([{ name: 'Jonas Eksempel', at: expect.stringMatching(/Z$/) }]);
    expect(await others(tove)).toEqual(['Karen Opdigtsen', 'Jonas Eksempel']);
  });

  it('is named once, with the last look', async () => {
    await jonas.get(`/parts/${part}`);
    await jonas.get(`/parts/${part}`);
    expect((await others(karen)).filter((name: string) => name === 'Jonas Eksempel')).toHaveLength(1);
  });

  it('is not named for a look that was refused', async () => {
    const { childPart } = await aSentReferral(officer);
    expect((await jonas.get(`/parts/${childPart.id}`)).status).toBe(409);
    expect((await karen.post(`/parts/${childPart.id}/open`, { version: 2 })).body.othersHere).toEqual([]);
  });

  it('is named no more after ten minutes', async () => {
    const { childPart } = await aSentReferral(officer);
    await karen.post(`/parts/${childPart.id}/open`, { version: 2 });
    await database.asSuperuser('alter table audit.entry disable trigger entry_only_grows');
    await database.asSuperuser(`update audit.entry set opened_at = opened_at - interval '10 minutes' where about_id = $1`, [childPart.id]);
    await database.asSuperuser('alter table audit.entry enable always trigger entry_only_grows');
    expect((await jonas.get(`/parts/${childPart.id}`)).body.othersHere).toEqual([]);
  });
});

describe('the log gives that to nobody else', () => {
  it('the colleague is given by the function itself, so that what follows means something', async () => {
    expect(await asked('Jonas Eksempel', about(part))).toContain(await idOf('Karen Opdigtsen'));
  });

  it.each<[string, string, Scope | null]>([
    ['the police who sent it', 'Freja Eksempel', about(part)],
    ['another contact point of the kommune', 'Mette Tænkt', about(part)],
    ['another kommune', 'Lone Eksempelsen', about(part)],
    ['a colleague at another part of another case', 'Jonas Eksempel', about(other.childPart.id)],
    ['a colleague at the adult\'s part of the same case', 'Jonas Eksempel', about(looked.adultPart.id)],
    ['a colleague at the case itself', 'Jonas Eksempel', { scope: 'case', id: looked.incident.caseId }],
    ['a colleague at a list', 'Jonas Eksempel', { scope: 'list' }],
    ['a colleague without an entry', 'Jonas Eksempel', null],
  ])('not to %s', async (_who, name, scope) => {
    expect(await asked(name, scope)).toEqual([]);
  });

  it('not under an entry that is closed', async () => {
    await using connection = await backend(database, 'api');
    const entry = await connection.open(await staffNamed(database, 'Jonas Eksempel'), about(part));
    await connection.query('begin');
    await connection.query('set local role api_case');
    await connection.query('select audit.enter($1)', [entry]);
    await connection.close(entry);
    const seen = await connection.query('select staff_id from audit.others_here()');
    await connection.query('rollback');
    expect(seen).toEqual([]);
  });

  it.each(['api', 'worker', 'web_session'] as const)('nor may the log-in role %s ask at all', async (login) => {
    await using connection = await backend(database, login as 'api');
    expect(await connection.outcomeOf('select audit.others_here()')).toBe('42501');
  });
});

describe('what this is measured by', () => {
  it('a function that forgot the unit would tell the police who in the kommune looks', async () => {
    const [{ text }] = (await database.asSuperuser<{ text: string }>(`select pg_get_functiondef('audit.others_here()'::regprocedure) as text`)) as [{ text: string }];
    await database.asSuperuser(`${text.replace('and e.unit_id = v_own.unit_id', '')} -- fixed text: the function as it is, but for one condition`);
    expect(await asked('Freja Eksempel', about(part))).toContain(await idOf('Karen Opdigtsen'));
    await database.asSuperuser(`${text} -- fixed text: the function as it was`);
    expect(await asked('Freja Eksempel', about(part))).toEqual([]);
  });
});
