import { nsisLevelUris, uuidv7 } from '#kernel';
import type { Answer, Caller, RunningApi } from '../harness/index.js';
import { aName, asserting, tokenOfNewcomer } from './newcomer.js';

/** Somebody new in Køge. */
export interface NewPerson {
  id: string;
  name: string;
  /** Asks as this person. */
  asks: Caller;
  /** Who they are to us now, or why they are nobody. */
  me(): Promise<any>;
}

/** The administration of Køge at work: two administrators there, and one of the police who has no say. */
export interface Administration {
  inge: Caller;
  ivar: Caller;
  helle: Caller;
  /** Somebody who has signed in for the first time, and whom the rights system gives these job functions, or all of a kommune. */
  aNewcomer(...jobFunctions: string[]): Promise<NewPerson>;
  /** What the administrators of Køge see of their staff. */
  staff(): Promise<{ staff: any[]; units: any[] }>;
  lineOf(person: { id: string }): Promise<any>;
  give(by: Caller, person: { id: string }, unitId: string, role: string, more?: object, assignmentId?: string): Promise<Answer>;
  act(by: Caller, assignmentId: string, what: 'approve' | 'turn-down' | 'end', version?: number): Promise<Answer>;
}

const everything = ['child-intake', 'adult-coordinator', 'duty-officer', 'auditor', 'administrator'];

export async function administrationOf(house: RunningApi): Promise<Administration> {
  const inge = await house.as('inge-koege-administrator');
  const staff = async () => (await inge.get('/staff')).body;
  return {
    inge,
    ivar: await house.as('ivar-koege-administrator'),
    helle: await house.as('helle-police-administrator'),
    async aNewcomer(...jobFunctions) {
      const privileges = (jobFunctions.length > 0 ? jobFunctions : everything).map((name) => asserting('koege', name));
      const { token } = await tokenOfNewcomer(house, { acr: nsisLevelUris.high, privileges });
      const name = aName();
      await house.asWeb(token).put(`/refused-sign-ins/${uuidv7()}`, { reason: 'not_known', name });
      const { staffMemberId } = (await staff()).staff.find((person: { name: string }) => person.name === name);
      const asks = house.callerWith(token);
      return { id: staffMemberId, name, asks, me: async () => (await asks.get('/me')).body };
    },
    staff,
    lineOf: async ({ id }) => (await staff()).staff.find(({ staffMemberId }: { staffMemberId: string }) => staffMemberId === id),
    give: (by, { id }, unitId, role, more = {}, assignmentId = uuidv7()) => by.put(`/assignments/${assignmentId}`, { staffMemberId: id, unitId, role, ...more }),
    act: (by, assignmentId, what, version = 1) => by.post(`/assignments/${assignmentId}/${what}`, { version }),
  };
}

/** So many days from now, as an answer writes it. */
export const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
