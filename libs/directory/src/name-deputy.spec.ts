import { disabled, enabledAgain, staffIdOf, timesTold, unitIdOf } from '../../../test/builders/duty.js';
import { runningApi } from '../../../test/harness/index.js';

const house = await runningApi();
afterAll(() => house.stop());

const administrator = await house.as('inge-koege-administrator');
const unitKey = 'koege-child-intake';
const unitId = unitIdOf(unitKey);
const path = `/contact-points/${unitId}/deputy`;

interface ShownUnit {
  unitId: string;
}

const shown = async () => (await administrator.get('/directory')).body.units.find((unit: ShownUnit) => unit.unitId === unitId);
const name = async (personKey: string) => administrator.put(path, { staffMemberId: staffIdOf(personKey), version: (await shown()).version });

describe('a deputy', () => {
  it('is a colleague in a role that fits, shown to everybody by name', async () => {
    const before = await timesTold(house.database, unitKey);
    expect(await name('dorte-koege-duty-officer')).toMatchObject({ status: 200, body: { deputy: { id: staffIdOf('dorte-koege-duty-officer'), name: 'Dorte Påfundsen' } } });
    expect((await shown()).deputy).toBe('Dorte Påfundsen');
    expect(await timesTold(house.database, unitKey)).toBe(before + 1);
  });

  it('named again changes nothing', async () => {
    await name('jonas-koege-child-intake');
    const { version } = await shown();
    expect((await name('jonas-koege-child-intake')).body.version).toBe(version);
  });

  it('can be left out', async () => {
    await name('jonas-koege-child-intake');
    const { version } = await shown();
    expect((await administrator.put(path, { version })).body).toEqual({ unitId, version: version + 1 });
    expect(await shown()).not.toHaveProperty('deputy');
  });

  it.each([
    ['the administrator', 'inge-koege-administrator'],
    ['the coordinator for adults', 'mette-koege-adult-coordinator'],
    ['a caseworker of another kommune', 'lone-roskilde-child-intake'],
    ['a police officer', 'freja-police-officer'],
  ])('of child intake is not %s', async (_who, key) => {
    const { version } = await shown();
    expect(await name(key)).toMatchObject({ status: 422, body: { code: 'person-cannot-stand-in' } });
    expect((await shown()).version).toBe(version);
  });

  it('who can no longer sign in is neither taken nor shown', async () => {
    await name('jonas-koege-child-intake');
    await disabled(house.database, 'jonas-koege-child-intake');
    expect(await shown()).not.toHaveProperty('deputy');
    expect((await name('jonas-koege-child-intake')).body.code).toBe('person-cannot-stand-in');
    await enabledAgain(house.database, 'jonas-koege-child-intake');
    expect((await shown()).deputy).toBe('Jonas Eksempel');
  });

  it('is refused when the details were changed meanwhile', async () => {
    const { version } = await shown();
    const answer = await administrator.put(path, { staffMemberId: staffIdOf('dorte-koege-duty-officer'), version: version + 7 });
    expect(answer).toMatchObject({ status: 409, body: { code: 'changed-meanwhile', details: { version } } });
  });

  it('is not the duty officer’s to name', async () => {
    const { version } = await shown();
    expect((await (await house.as('dorte-koege-duty-officer')).put(path, { version })).status).toBe(403);
  });
});
