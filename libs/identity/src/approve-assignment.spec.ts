import { uuidv7 } from '#kernel';
import { administrationOf, type NewPerson } from '../../../test/builders/administration.js';
import { unitId } from '../../../test/builders/newcomer.js';
import { unitsTold } from '../../../test/builders/staff.js';
import { runningApi } from '../../../test/harness/index.js';

const house = await runningApi();
afterAll(() => house.stop());

const { inge, ivar, helle, aNewcomer, lineOf, give, act } = await administrationOf(house);
const auditOffice = unitId('koege-audit-office');
const administration = unitId('koege-administration');

describe.each([['auditor', auditOffice], ['administrator', administration]])('to be %s', (role, office) => {
  async function aProposal(): Promise<{ person: NewPerson; assignmentId: string }> {
    const [person, assignmentId] = [await aNewcomer(), uuidv7()];
    const { status, body } = await give(inge, person, office, role, {}, assignmentId);
    expect([status, body.standing, body.validFrom]).toEqual([200, 'awaiting_second', null]);
    return { person, assignmentId };
  }

  it('is proposed by one administrator, gives nothing meanwhile, and is a right when another approves', async () => {
    const { person, assignmentId } = await aProposal();
    expect(await person.me()).toMatchObject({ code: 'not-allowed' });
    expect((await lineOf(person)).assignments).toMatchObject([{ assignmentId, standing: 'awaiting_second', proposedBy: { name: 'Inge Demodatter' } }]);
    expect((await act(ivar, assignmentId, 'approve')).body).toMatchObject({ assignmentId, standing: 'in_force', validFrom: expect.any(String), version: 1 });
    expect(await person.me()).toMatchObject({ role, unit: { id: office } });
    expect(await unitsTold(house.database, assignmentId)).toEqual([office, office]);
    expect((await give(inge, person, office, role, {}, assignmentId)).body).toMatchObject({ standing: 'in_force' });
  });

  it('is not approved by whoever proposed it, nor by whom it is about, nor by others', async () => {
    const { person, assignmentId } = await aProposal();
    expect(await act(inge, assignmentId, 'approve')).toMatchObject({ status: 403, body: { code: 'second-administrator-needed' } });
    expect((await act(helle, assignmentId, 'approve')).body.code).toBe('not-found');
    expect((await act(await house.as('karen-koege-child-intake'), assignmentId, 'approve')).body.code).toBe('not-allowed');
    expect(await person.me()).toMatchObject({ code: 'not-allowed' });
  });

  it('comes to nothing when it is withdrawn or refused, and can then not be approved', async () => {
    for (const [by, standing] of [[inge, 'withdrawn'], [ivar, 'refused']] as const) {
      const { person, assignmentId } = await aProposal();
      expect((await act(by, assignmentId, 'turn-down')).body).toMatchObject({ standing, version: 2 });
      expect((await act(ivar, assignmentId, 'approve')).body).toMatchObject({ code: 'changed-meanwhile', details: { version: 2 } });
      expect((await act(ivar, assignmentId, 'approve', 2)).body).toMatchObject({ code: 'wrong-state', details: { state: standing } });
      expect(await person.me()).toMatchObject({ code: 'not-allowed' });
      expect((await lineOf(person)).isNewcomer).toBe(true);
    }
  });

  it('is decided once when it is approved and turned down at the same time', async () => {
    const { assignmentId } = await aProposal();
    const answers = await Promise.all([act(ivar, assignmentId, 'approve'), act(ivar, assignmentId, 'turn-down'), act(inge, assignmentId, 'turn-down')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
  });

  it('is not proposed twice', async () => {
    const { person } = await aProposal();
    expect((await give(ivar, person, office, role)).body.code).toBe('already-assigned');
  });

  it('needs a person who is not disabled, and a proposer who is an administrator still', async () => {
    const { person, assignmentId } = await aProposal();
    await inge.post(`/staff/${person.id}/disable`, { version: 1 });
    expect((await act(ivar, assignmentId, 'approve')).body.code).toBe('staff-member-disabled');
    await inge.post(`/staff/${person.id}/enable`, { version: 2 });
    expect((await act(ivar, assignmentId, 'approve')).status).toBe(200);
  });
});

describe('a third administrator', () => {
  it('cannot decide on themselves, and what they proposed dies with their role', async () => {
    const [third, other, assignmentId, proposedId] = [await aNewcomer(), await aNewcomer(), uuidv7(), uuidv7()];
    await give(inge, third, administration, 'administrator', {}, assignmentId);
    await act(ivar, assignmentId, 'approve');
    expect((await act(third.asks, assignmentId, 'end')).body.code).toBe('not-for-yourself');
    expect((await third.asks.post(`/staff/${third.id}/disable`, { version: 1 })).body.code).toBe('not-for-yourself');
    expect((await give(inge, third, auditOffice, 'auditor', {}, proposedId)).body.standing).toBe('awaiting_second');
    expect((await act(third.asks, proposedId, 'approve')).body.code).toBe('not-for-yourself');
    expect((await act(third.asks, proposedId, 'turn-down')).body.code).toBe('not-for-yourself');
    const theirs = uuidv7();
    expect((await give(third.asks, other, auditOffice, 'auditor', {}, theirs)).body.standing).toBe('awaiting_second');
    expect((await act(inge, assignmentId, 'end')).body.standing).toBe('ended');
    expect((await act(ivar, theirs, 'approve')).body.code).toBe('wrong-state');
    expect(await third.me()).toMatchObject({ code: 'not-allowed' });
  });
});
