import { uuidv7 } from '#kernel';
import { administrationOf, inDays } from '../../../test/builders/administration.js';
import { unitId } from '../../../test/builders/newcomer.js';
import { unitsTold } from '../../../test/builders/staff.js';
import { runningApi } from '../../../test/harness/index.js';

const house = await runningApi();
afterAll(() => house.stop());

const { inge, ivar, helle, aNewcomer, give, act } = await administrationOf(house);
const childIntake = unitId('koege-child-intake');

describe('a role that is ended', () => {
  it('is gone with the very next request, and can be given again', async () => {
    const [person, assignmentId] = [await aNewcomer(), uuidv7()];
    await give(inge, person, childIntake, 'child_intake', {}, assignmentId);
    expect(await person.me()).toMatchObject({ role: 'child_intake' });
    expect((await act(ivar, assignmentId, 'end')).body).toMatchObject({ standing: 'ended', validTo: expect.any(String), version: 2 });
    expect(await person.me()).toMatchObject({ code: 'not-allowed' });
    expect(await unitsTold(house.database, assignmentId)).toEqual([childIntake, childIntake]);
    expect((await act(ivar, assignmentId, 'end')).body).toMatchObject({ code: 'changed-meanwhile', details: { version: 2 } });
    expect((await act(ivar, assignmentId, 'end', 2)).body.code).toBe('wrong-state');
    expect((await give(inge, person, childIntake, 'child_intake')).status).toBe(200);
    expect(await person.me()).toMatchObject({ role: 'child_intake' });
  });

  it('never begins when it had not begun, and the same time is free again', async () => {
    const [person, assignmentId, period] = [await aNewcomer(), uuidv7(), { validFrom: inDays(1), validTo: inDays(2) }];
    const first = await give(inge, person, childIntake, 'child_intake', period, assignmentId);
    expect((await act(inge, assignmentId, 'end')).body).toMatchObject({ standing: 'ended', validFrom: first.body.validFrom, validTo: first.body.validFrom });
    expect((await act(inge, assignmentId, 'end', 2)).body.code).toBe('wrong-state');
    expect((await give(inge, person, childIntake, 'child_intake', { validTo: inDays(3) })).status).toBe(200);
  });

  it('is not another organisation\'s to end', async () => {
    const [person, assignmentId] = [await aNewcomer(), uuidv7()];
    await give(inge, person, childIntake, 'child_intake', {}, assignmentId);
    expect((await act(helle, assignmentId, 'end')).body.code).toBe('not-found');
    expect(await person.me()).toMatchObject({ role: 'child_intake' });
  });
});
