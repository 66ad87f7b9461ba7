import { uuidv7 } from '#kernel';
import { unitByKey } from '../../db/seed/places.js';
import { aSentReferral } from '../builders/story.js';
import { type Caller, runningApi } from '../harness/index.js';

/** One story, told step by step: Nora begins at Køge's child intake and leaves it again, and the log tells all of it. */
const house = await runningApi();
afterAll(() => house.stop());

const administrator = await house.as('inge-koege-administrator');
const second = await house.as('ivar-koege-administrator');
const token = await house.tokenOf('nora-koege-newcomer');
const nora: Caller = house.callerWith(token);
const web = house.asWeb(token);
const [signInId, assignmentId, proposalId] = [uuidv7(), uuidv7(), uuidv7()];
const childIntake = unitByKey('koege-child-intake').id;
let staffMemberId: string;

describe('Nora signs in for the first time', () => {
  it('and is not let in, but told that somebody must give her a contact point', async () => {
    expect((await web.put(`/sign-ins/${uuidv7()}`, undefined)).body.code).toBe('not-allowed');
    const answer = await web.put(`/refused-sign-ins/${uuidv7()}`, { reason: 'not_known', name: 'Nora Opdigt' });
    expect(answer.body.standing).toBe('waiting_for_rights');
  });

  it('and stands first on the administrator\'s list, who gives her the child intake', async () => {
    const { body } = await administrator.get('/staff');
    expect(body.staff[0]).toMatchObject({ name: 'Nora Opdigt', isNewcomer: true, lastSignInAt: null });
    staffMemberId = body.staff[0].staffMemberId;
    const unit = body.units.find(({ unitId }: { unitId: string }) => unitId === childIntake);
    expect((await administrator.put(`/assignments/${assignmentId}`, { staffMemberId, unitId: childIntake, role: unit.roles[0] })).status).toBe(200);
  });
});

describe('Nora works', () => {
  it('signed in to the child intake, where a part that was sent before she came is hers to open', async () => {
    const { childPart } = await aSentReferral(await house.as('freja-police-officer'));
    expect((await web.put(`/sign-ins/${signInId}`, undefined)).body).toMatchObject({ name: 'Nora Opdigt', role: 'child_intake', staffMemberId });
    expect((await nora.get('/inbox')).body.parts).toContainEqual(expect.objectContaining({ id: childPart.id }));
    expect((await nora.post(`/parts/${childPart.id}/open`, { version: 2 })).status).toBe(200);
  });

  it('and sees her own sign-in and what she has done', async () => {
    expect((await nora.get('/me/sign-ins')).body.signIns).toMatchObject([{ signInId, isCurrent: true }]);
    const { body } = await nora.get('/me/log-entries');
    expect(body.entries.slice(0, 4)).toMatchObject([
      { operation: 'me.log-entries' }, { operation: 'me.sign-ins' }, { operation: 'part.open', reference: expect.stringMatching(/^NV-/) }, { operation: 'inbox.read' },
    ]);
  });
});

describe('Nora is to review the log as well', () => {
  it('which takes two administrators, and never the same one twice', async () => {
    const proposal = { staffMemberId, unitId: unitByKey('koege-audit-office').id, role: 'auditor' };
    expect((await administrator.put(`/assignments/${proposalId}`, proposal)).body.standing).toBe('awaiting_second');
    expect((await administrator.post(`/assignments/${proposalId}/approve`, { version: 1 })).body.code).toBe('second-administrator-needed');
    expect((await second.post(`/assignments/${proposalId}/approve`, { version: 1 })).body.standing).toBe('in_force');
  });

  it('and gives her nothing, for her rights system does not say so', async () => {
    expect((await nora.get('/me')).body).toMatchObject({ role: 'child_intake' });
  });
});

describe('Nora leaves', () => {
  it('and the very next request is refused; the web ends her sign-in without a living token', async () => {
    expect((await second.post(`/staff/${staffMemberId}/disable`, { version: 1 })).status).toBe(200);
    expect((await nora.get('/inbox')).body.code).toBe('not-allowed');
    expect((await house.asWeb().put(`/sign-ins/${signInId}/end`, { reason: 'rights_lost' })).status).toBe(200);
  });

  it('and an auditor of Køge finds all of it, under her pseudonym', async () => {
    const { pseudonym } = (await administrator.get('/staff')).body.staff.find((person: { staffMemberId: string }) => person.staffMemberId === staffMemberId);
    const auditor = await house.as('aksel-koege-auditor');
    const { body } = await auditor.post('/log/search', { actorPseudonym: pseudonym });
    const acts = body.entries.map(({ operation, outcome }: { operation: string; outcome: string }) => `${operation} ${outcome}`).toReversed();
    expect(acts).toEqual([
      'sign-in.report answered', 'inbox.read answered', 'part.open answered', 'me.sign-ins answered', 'me.log-entries answered', 'me.read answered', 'sign-in.end answered',
    ]);
    const others = await auditor.post('/log/search', { operation: 'assignment.approve' });
    expect(others.body.entries.map(({ outcome, code }: { outcome: string; code: string | null }) => [outcome, code])).toEqual([['answered', null], ['refused', 'second-administrator-needed']]);
  });
});
