import { uuidv7 } from '#kernel';
import { administrationOf } from '../../../test/builders/administration.js';
import { unitId } from '../../../test/builders/newcomer.js';
import { unitsTold } from '../../../test/builders/staff.js';
import { runningApi } from '../../../test/harness/index.js';

const house = await runningApi();
afterAll(() => house.stop());

const { inge, ivar, aNewcomer, give, act } = await administrationOf(house);
const childIntake = unitId('koege-child-intake');
const dutyOfficer = unitId('koege-duty-officer');
const administration = unitId('koege-administration');

describe('somebody who is disabled', () => {
  it('is shut out with the very next request, and comes back with what has not ended meanwhile', async () => {
    const [person, intakeId, dutyId] = [await aNewcomer(), uuidv7(), uuidv7()];
    await give(inge, person, childIntake, 'child_intake', {}, intakeId);
    await give(inge, person, dutyOfficer, 'duty_officer', {}, dutyId);
    expect(await person.me()).toMatchObject({ code: 'unit-not-chosen' });
    const { body } = await inge.post(`/staff/${person.id}/disable`, { version: 1 });
    expect(body).toMatchObject({ staffMemberId: person.id, disabledSince: expect.any(String), version: 2 });
    expect(await person.me()).toMatchObject({ code: 'not-allowed' });
    expect((await unitsTold(house.database, person.id)).toSorted()).toEqual([childIntake, dutyOfficer, administration].toSorted());
    await act(ivar, dutyId, 'end');
    expect((await ivar.post(`/staff/${person.id}/enable`, { version: 2 })).body).toMatchObject({ disabledSince: null, version: 3 });
    expect(await person.me()).toMatchObject({ role: 'child_intake', unit: { id: childIntake } });
  });

  it('is so once: a second administrator sees that it was done', async () => {
    const person = await aNewcomer();
    const answers = await Promise.all([inge, ivar].map((by) => by.post(`/staff/${person.id}/disable`, { version: 1 })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await inge.post(`/staff/${person.id}/disable`, { version: 2 })).body).toMatchObject({ code: 'wrong-state', details: { state: 'disabled' } });
    expect((await inge.post(`/staff/${person.id}/enable`, { version: 1 })).body).toMatchObject({ code: 'changed-meanwhile', details: { version: 2 } });
  });
});
