import { uuidv7 } from '#kernel';
import { administrationOf, inDays } from '../../../test/builders/administration.js';
import { unitId } from '../../../test/builders/newcomer.js';
import { lastEntry, staffNamed, unitsTold } from '../../../test/builders/staff.js';
import { runningApi } from '../../../test/harness/index.js';

const house = await runningApi();
afterAll(() => house.stop());

const { inge, ivar, helle, aNewcomer, lineOf, give } = await administrationOf(house);
const childIntake = unitId('koege-child-intake');
const dutyOfficer = unitId('koege-duty-officer');
const auditOffice = unitId('koege-audit-office');

describe('a role that an administrator gives', () => {
  it('is a right with the very next request, and the unit is told', async () => {
    const person = await aNewcomer();
    expect(await person.me()).toMatchObject({ code: 'not-allowed' });
    const assignmentId = uuidv7();
    const { status, body } = await give(inge, person, childIntake, 'child_intake', {}, assignmentId);
    expect([status, body]).toEqual([200, {
      assignmentId, staffMemberId: person.id, unitId: childIntake, role: 'child_intake', validFrom: expect.stringMatching(/Z$/), validTo: null, standing: 'in_force', version: 1,
    }]);
    expect(await person.me()).toMatchObject({ name: person.name, role: 'child_intake', unit: { id: childIntake } });
    expect((await lineOf(person)).isNewcomer).toBe(false);
    expect(await unitsTold(house.database, assignmentId)).toEqual([childIntake]);
    const administrator = await staffNamed(house.database, 'Inge Demodatter');
    expect(await lastEntry(house.database, 'assignment.give')).toMatchObject({ actor: administrator.id, aboutKind: 'assignment', about: assignmentId });
  });

  it('is answered the same again, and something else under the same id is refused', async () => {
    const [person, assignmentId] = [await aNewcomer(), uuidv7()];
    const until = { validTo: inDays(10) };
    const first = await give(inge, person, childIntake, 'child_intake', until, assignmentId);
    expect((await give(inge, person, childIntake, 'child_intake', until, assignmentId)).text).toBe(first.text);
    expect((await give(ivar, person, childIntake, 'child_intake', until, assignmentId)).text).toBe(first.text);
    for (const [unit, role, more] of [[dutyOfficer, 'duty_officer', until], [childIntake, 'child_intake', {}], [childIntake, 'child_intake', { ...until, validFrom: inDays(1) }]] as const) {
      expect((await give(inge, person, unit, role, more, assignmentId)).body.code).toBe('differs-from-first');
    }
    expect(await unitsTold(house.database, assignmentId)).toEqual([childIntake]);
  });

  it('does not take an id of another organisation\'s', async () => {
    const [person, assignmentId] = [await aNewcomer(), uuidv7()];
    await give(inge, person, childIntake, 'child_intake', {}, assignmentId);
    const malthe = await staffNamed(house.database, 'Malthe Prøvesen');
    expect((await give(helle, malthe, unitId('police-local-police'), 'police_officer', {}, assignmentId)).body.code).toBe('id-taken');
  });

  it('begins and ends when it was said to', async () => {
    const person = await aNewcomer();
    const { body } = await give(inge, person, childIntake, 'child_intake', { validFrom: inDays(1), validTo: inDays(2) });
    expect(body.standing).toBe('to_come');
    expect(await person.me()).toMatchObject({ code: 'not-allowed' });
  });

  it.each<[string, object]>([
    ['that began', { validFrom: inDays(-1) }],
    ['that is over', { validTo: inDays(-1) }],
    ['that ends before it begins', { validFrom: inDays(2), validTo: inDays(1) }],
  ])('is not for a time %s', async (_what, period) => {
    expect(await give(inge, await aNewcomer(), childIntake, 'child_intake', period)).toMatchObject({ status: 422, body: { code: 'period-impossible' } });
  });

  it.each([['child_intake', 'duty_officer'], ['duty_officer', 'child_intake'], ['child_intake', 'police_officer'], ['child_intake', 'administrator'], ['administration', 'auditor']])(
    'belongs in its kind of unit: in %s nobody is %s',
    async (kind, role) => {
      const unit = unitId(`koege-${kind.replace('_', '-')}`);
      expect(await give(inge, await aNewcomer(), unit, role)).toMatchObject({ status: 422, body: { code: 'role-not-for-this-unit' } });
    },
  );

  it('is one in a unit at a time; another unit and a later time are free', async () => {
    const person = await aNewcomer();
    expect((await give(inge, person, childIntake, 'child_intake', { validTo: inDays(5) })).status).toBe(200);
    expect((await give(inge, person, childIntake, 'child_intake')).body.code).toBe('already-assigned');
    expect((await give(inge, person, childIntake, 'child_intake', { validFrom: inDays(4) })).body.code).toBe('already-assigned');
    expect((await give(inge, person, childIntake, 'child_intake', { validFrom: inDays(6) })).status).toBe(200);
    expect((await give(inge, person, dutyOfficer, 'duty_officer')).status).toBe(200);
    expect(await person.me()).toMatchObject({ code: 'unit-not-chosen' });
  });

  it('is given once when two administrators give it at the same time', async () => {
    const person = await aNewcomer();
    const answers = await Promise.all([inge, ivar, inge, ivar].map((by) => give(by, person, childIntake, 'child_intake')));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409]);
  });

  it('is nobody\'s to give to themselves', async () => {
    const self = await staffNamed(house.database, 'Inge Demodatter');
    for (const [unit, role] of [[childIntake, 'child_intake'], [auditOffice, 'auditor']] as const) {
      expect(await give(inge, self, unit, role)).toMatchObject({ status: 403, body: { code: 'not-for-yourself' } });
    }
  });

  it('is given within the own organisation only', async () => {
    const [person, freja] = [await aNewcomer(), await staffNamed(house.database, 'Freja Eksempel')];
    expect((await give(inge, freja, childIntake, 'child_intake')).body.code).toBe('not-found');
    expect((await give(inge, person, unitId('roskilde-child-intake'), 'child_intake')).body.code).toBe('not-found');
    expect((await give(helle, person, childIntake, 'child_intake')).body.code).toBe('not-found');
    expect((await give(inge, { id: uuidv7() }, childIntake, 'child_intake')).body.code).toBe('not-found');
  });

  it('is not given to somebody who is disabled', async () => {
    const dines = await staffNamed(house.database, 'Dines Eksempelsen');
    expect(await give(inge, dines, dutyOfficer, 'duty_officer')).toMatchObject({ status: 409, body: { code: 'staff-member-disabled' } });
  });
});
