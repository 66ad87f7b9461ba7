import { uuidv7 } from '#kernel';
import { administrationOf } from '../builders/administration.js';
import { unitId } from '../builders/newcomer.js';
import type { Answer, RunningApi } from '../harness/index.js';

/** Every route about staff and their sign-ins, as the contract names it, called as it should be. */
export async function staffRoutesOf(house: RunningApi): Promise<[string, () => Promise<Answer>][]> {
  const { inge, ivar, aNewcomer, give, act } = await administrationOf(house);
  const [assigned, proposed, disabled] = [await aNewcomer(), await aNewcomer(), await aNewcomer()];
  const [assignmentId, proposalId, otherProposalId, signInId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  await give(inge, assigned, unitId('koege-child-intake'), 'child_intake', {}, assignmentId);
  await give(inge, proposed, unitId('koege-audit-office'), 'auditor', {}, proposalId);
  await give(inge, proposed, unitId('koege-administration'), 'administrator', {}, otherProposalId);
  await inge.post(`/staff/${disabled.id}/disable`, { version: 1 });
  const token = await house.tokenOf('karen-koege-child-intake');
  await house.asWeb(token).put(`/sign-ins/${signInId}`, undefined);
  return [
    ['GET /me/sign-ins', () => inge.get('/me/sign-ins')],
    ['GET /me/log-entries', () => inge.get('/me/log-entries')],
    ['GET /staff', () => inge.get('/staff')],
    ['PUT /assignments/{assignmentId}', () => give(inge, assigned, unitId('koege-duty-officer'), 'duty_officer')],
    ['POST /assignments/{assignmentId}/approve', () => act(ivar, proposalId, 'approve')],
    ['POST /assignments/{assignmentId}/turn-down', () => act(ivar, otherProposalId, 'turn-down')],
    ['POST /assignments/{assignmentId}/end', () => act(ivar, assignmentId, 'end')],
    ['POST /staff/{staffMemberId}/disable', () => ivar.post(`/staff/${assigned.id}/disable`, { version: 1 })],
    ['POST /staff/{staffMemberId}/enable', () => ivar.post(`/staff/${disabled.id}/enable`, { version: 2 })],
    ['PUT /sign-ins/{signInId}', () => house.asWeb(token).put(`/sign-ins/${uuidv7()}`, undefined)],
    ['PUT /sign-ins/{signInId}/end', () => house.asWeb().put(`/sign-ins/${signInId}/end`, { reason: 'idle' })],
    ['PUT /refused-sign-ins/{refusalId}', () => house.asWeb().put(`/refused-sign-ins/${uuidv7()}`, { reason: 'cancelled' })],
  ];
}
