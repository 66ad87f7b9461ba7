import { uuidv7 } from '#kernel';
import { aName, tokenOfNewcomer, unitId } from '../builders/newcomer.js';
import type { ApiAtHand } from '../harness/index.js';
import { done, type Newcomer, type Stage } from './stage.js';

/** Brings people of Køge to where a route about staff needs them, by the web and by administrators of Køge. */
export async function staffStageOf(house: ApiAtHand): Promise<Pick<Stage, 'newcomer' | 'assigned' | 'proposed' | 'disabled' | 'signedIn' | 'proposedTable'>> {
  const administrator = await house.as('inge-koege-administrator');

  async function newcomer(): Promise<Newcomer> {
    const [name, { token }] = [aName(), await tokenOfNewcomer(house)];
    await done(house.asWeb(token).put(`/refused-sign-ins/${uuidv7()}`, { reason: 'not_known', name }));
    const { staff } = await done(administrator.get('/staff'));
    const { staffMemberId } = staff.find((person: Newcomer) => person.name === name);
    return { staffMemberId, name, assignmentId: uuidv7() };
  }
  const given = (unit: string, role: string) => async () => {
    const person = await newcomer();
    await done(administrator.put(`/assignments/${person.assignmentId}`, { staffMemberId: person.staffMemberId, unitId: unitId(unit), role }));
    return person;
  };
  async function disabled(): Promise<Newcomer> {
    const person = await newcomer();
    await done(administrator.post(`/staff/${person.staffMemberId}/disable`, { version: 1 }));
    return person;
  }
  async function signedIn(personKey: string): Promise<string> {
    const signInId = uuidv7();
    await done(house.asWeb(await house.tokenOf(personKey)).put(`/sign-ins/${signInId}`, undefined));
    return signInId;
  }
  async function proposedTable(by: string): Promise<string> {
    const activationId = uuidv7();
    await done((await house.as(by)).put(`/basis-activations/${activationId}`, { version: '2024-01-01', effectiveOn: '2199-01-01' }));
    return activationId;
  }
  return { proposedTable, newcomer, assigned: given('koege-child-intake', 'child_intake'), proposed: given('koege-audit-office', 'auditor'), disabled, signedIn };
}
