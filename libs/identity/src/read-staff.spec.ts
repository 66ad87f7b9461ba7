import { nsisLevelUris, uuidv7 } from '#kernel';
import { administrationOf } from '../../../test/builders/administration.js';
import { unitId } from '../../../test/builders/newcomer.js';
import { staffNamed, withdrawn } from '../../../test/builders/staff.js';
import { runningApi } from '../../../test/harness/index.js';

const house = await runningApi();
afterAll(() => house.stop());

const { inge, aNewcomer, staff, lineOf, give } = await administrationOf(house);
const childIntake = unitId('koege-child-intake');
const dutyOfficer = unitId('koege-duty-officer');

describe('the list of staff', () => {
  it('is of the own organisation, with who waits for a role first and who is disabled last', async () => {
    const newcomer = await aNewcomer();
    const { staff: people, units } = await staff();
    expect(people[0]).toMatchObject({ isNewcomer: true, assignments: [] });
    expect(people.filter(({ isNewcomer }) => isNewcomer).map(({ name }) => name)).toContain(newcomer.name);
    expect(people.at(-1)).toMatchObject({ name: 'Dines Eksempelsen', disabledSince: expect.any(String), isNewcomer: false });
    expect(people.map(({ name }) => name)).toEqual(expect.arrayContaining(['Karen Opdigtsen', 'Inge Demodatter']));
    expect(people.map(({ name }) => name)).not.toContain('Freja Eksempel');
    expect(units.find(({ unitId }) => unitId === childIntake)).toMatchObject({ kind: 'child_intake', roles: ['child_intake'] });
    expect(units).toHaveLength(5);
  });

  it('says where somebody works, since when, and when they last signed in', async () => {
    const karen = await staffNamed(house.database, 'Karen Opdigtsen');
    expect((await lineOf(karen)).lastSignInAt).toBeNull();
    const { body } = await house.asWeb(await house.tokenOf('karen-koege-child-intake')).put(`/sign-ins/${uuidv7()}`, undefined);
    expect(await lineOf(karen)).toMatchObject({
      pseudonym: body.pseudonym, issuer: karen.issuer, lastSignInAt: body.signedInAt, disabledSince: null, version: 1,
      assignments: [{ unitId: childIntake, role: 'child_intake', validTo: null, standing: 'in_force', version: 1, proposedBy: null }],
    });
  });

  it.each(['karen-koege-child-intake', 'aksel-koege-auditor', 'freja-police-officer'])('is not for %s', async (key) => {
    expect((await (await house.as(key)).get('/staff')).body.code).toBe('not-allowed');
  });

  it('is not for an administrator who has signed in at a lower level than high', async () => {
    const asks = await house.as('inge-koege-administrator', { acr: nsisLevelUris.substantial });
    expect((await asks.get('/staff')).body.code).toBe('assurance-too-low');
    expect((await asks.post(`/staff/${(await staffNamed(house.database, 'Karen Opdigtsen')).id}/disable`, { version: 1 })).body.code).toBe('assurance-too-low');
  });
});

describe('an administrator', () => {
  it.each(['/cases', '/inbox', '/sent'])('sees how staff work and uses nothing of it: %s', async (path) => {
    expect((await inge.get(path)).body.code).toBe('not-allowed');
  });

  it('loses it with the role, like everybody', async () => {
    const torben = await staffNamed(house.database, 'Torben Prøvedal');
    const asks = await house.as('torben-police-administrator');
    expect((await asks.get('/staff')).status).toBe(200);
    await withdrawn(house.database, torben.id, 'the assignment has ended');
    expect((await asks.get('/staff')).body.code).toBe('not-allowed');
  });

  it('gives a role that the rights system must assert as well', async () => {
    const person = await aNewcomer('child-intake');
    await give(inge, person, dutyOfficer, 'duty_officer');
    expect(await person.me()).toMatchObject({ code: 'not-allowed' });
    await give(inge, person, childIntake, 'child_intake');
    expect(await person.me()).toMatchObject({ role: 'child_intake' });
  });
});
