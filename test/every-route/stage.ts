import { uuidv7 } from '#kernel';
import type { Answer, ApiAtHand, Caller } from '../harness/index.js';
import { draftStageOf } from './draft-stage.js';
import { dutyStageOf, type PlannedShift } from './duty-stage.js';
import { staffStageOf } from './staff-stage.js';
import type { BuiltDraft } from '../builders/draft.js';
import { actingIn } from '../builders/colleagues.js';
import { warnedOf } from '../builders/consent-rows.js';
import { staffIdOf } from '../builders/duty.js';
import { unitByKey } from '../../db/seed/places.js';
import { aChildPart, aConsent, anAdultPart, anIncident, aSalt } from '../builders/incident.js';

export interface CaseFile {
  incident: ReturnType<typeof anIncident>;
  /** As people say it on the telephone. */
  reference: string;
  consentId: string;
  referralId: string;
  childPart: ReturnType<typeof aChildPart>;
  adultPart: ReturnType<typeof anAdultPart>;
  /** The body that the parts were, or will be, sent with. */
  sending: { caseId: string; salt: string; parts: unknown[] };
}

/** Brings a fresh case to where a route needs it, over HTTP, by those whose job it is. Each step includes those before. */
export interface Stage {
  recorded(): Promise<CaseFile>;
  consented(): Promise<CaseFile>;
  /** Both parts, version 2. */
  sent(): Promise<CaseFile>;
  /** From here on the child's part only. Version 3. */
  opened(): Promise<CaseFile>;
  /** Version 4. */
  accepted(): Promise<CaseFile>;
  /** Version 5, with a ground that holds the incident's mark. */
  decided(): Promise<CaseFile>;
  /** Accepted by a colleague of Karen's who asks her to take it over. Version 5. */
  handedOver(): Promise<CaseFile>;
  /** Opened and given to the out-of-hours duty, with the reference that the giver keeps. Version 4. */
  passedOn(): Promise<CaseFile & { partReference: string }>;
  /** The adult's part, opened by its contact point. Version 3. */
  adultOpened(): Promise<CaseFile>;
  /** A consent that expires in three weeks, and the worker has said so. */
  consentExpiring(): Promise<CaseFile>;
  /** The same, and the adult has taken the consent back. Version 4. */
  consentEnded(): Promise<CaseFile>;
  /** Opened and sent back. Version 4. */
  returned(): Promise<CaseFile>;
  /** Version 3. */
  recalled(): Promise<CaseFile>;
  /** A child's part for a kommune outside the district. Version 2. */
  outside(): Promise<CaseFile>;
  /** A draft by the officer, with one child unless told otherwise. Version 1. */
  drafted(children?: number): Promise<BuiltDraft>;
  /** A colleague's draft, begun so long ago that it is the officer's to take over. Version 1. */
  overdue(): Promise<BuiltDraft>;
  /** A version of the table of legal bases that this administrator has proposed, for a day far ahead. */
  proposedTable(by: string): Promise<string>;
  /** Somebody of Køge who has signed in for the first time and has no role. Version 1. */
  newcomer(): Promise<Newcomer>;
  /** A newcomer with a role in the child intake. Version 1, of the assignment too. */
  assigned(): Promise<Newcomer>;
  /** A newcomer whom an administrator of Køge proposes as auditor. Version 1, of the proposal too. */
  proposed(): Promise<Newcomer>;
  /** Version 2. */
  disabled(): Promise<Newcomer>;
  /** A shift of Køge that is not planned yet. */
  shift(): Promise<PlannedShift>;
  /** Version 1. */
  planned(): Promise<PlannedShift>;
  /** Køge's out-of-hours duty, and the version that its contact details have now. */
  contactPoint(): Promise<{ unitId: string; version: number }>;
  /** A sign-in of this person, as the web has reported it. */
  signedIn(personKey: string): Promise<string>;
}

/** Somebody new in the staff of Køge. */
export interface Newcomer {
  staffMemberId: string;
  name: string;
  /** Of the role that the person has been given or proposed for. */
  assignmentId: string;
}

export async function stageOf(house: ApiAtHand): Promise<Stage> {
  const officer = await house.as('freja-police-officer');
  const intake = await house.as('karen-koege-child-intake');
  const coordinator = await house.as('mette-koege-adult-coordinator');
  const colleague = await actingIn(house, 'tove-koege-two-units', 'koege-child-intake');
  const karen = staffIdOf('karen-koege-child-intake');
  const move = (who: Caller, { childPart }: CaseFile, what: string, body: object) => done(who.post(`/parts/${childPart.id}/${what}`, body));

  async function recorded(incident = anIncident()): Promise<CaseFile> {
    const { reference } = await done(officer.put(`/cases/${incident.caseId}`, incident.body));
    const consentId = uuidv7();
    const childPart = aChildPart(incident);
    const adultPart = anAdultPart(incident, consentId);
    const sending = { caseId: incident.caseId, salt: aSalt(), parts: [childPart, adultPart] };
    return { incident, reference, consentId, referralId: uuidv7(), childPart, adultPart, sending };
  }
  async function consented(): Promise<CaseFile> {
    const file = await recorded();
    await done(officer.put(`/cases/${file.incident.caseId}/consents/${file.consentId}`, aConsent(file.incident)));
    return file;
  }
  async function sent(): Promise<CaseFile> {
    const file = await consented();
    await done(officer.put(`/referrals/${file.referralId}`, file.sending));
    return file;
  }
  const after = (before: () => Promise<CaseFile>, step: (file: CaseFile) => Promise<unknown>) => async () => {
    const file = await before();
    await step(file);
    return file;
  };
  const opened = after(sent, (file) => move(intake, file, 'open', { version: 2 }));
  const adultOpened = after(sent, (file) => done(coordinator.post(`/parts/${file.adultPart.id}/open`, { version: 2 })));
  const consentEnded = after(adultOpened, (file) => done(officer.post(`/cases/${file.incident.caseId}/consents/${file.consentId}/end`, { cause: 'withdrawn' })));
  const consentExpiring = after(consented, ({ consentId }) => warnedOf(house, consentId));
  const accepted = after(opened, (file) => move(intake, file, 'accept', { version: 3 }));
  const decided = after(accepted, (file) => move(intake, file, 'decide', { version: 4, decision: 'investigation', ground: `Bekymring ${file.incident.mark}` }));
  const returned = after(opened, (file) => move(intake, file, 'return', { version: 3, reason: 'wrong_contact_point' }));
  const handedOver = after(after(sent, (file) => move(colleague, file, 'accept', { version: 2 })), (file) => move(colleague, file, 'hand-over', { version: 4, toStaffId: karen }));
  async function passedOn() {
    const file = await opened();
    const { reference: partReference } = await move(intake, file, 'pass-on', { version: 3, contactPointId: unitByKey('koege-duty-officer').id });
    return { ...file, partReference: partReference as string };
  }
  const recalled = after(sent, (file) => move(officer, file, 'recall', { version: 2, reason: 'wrong_person' }));
  async function outside(): Promise<CaseFile> {
    const file = await recorded(anIncident({ municipality: '0320' }));
    const { contactPointId: _none, ...part } = aChildPart(file.incident, { outsideMunicipalityCode: '0320' });
    await done(officer.put(`/referrals/${file.referralId}`, { ...file.sending, parts: [part] }));
    return { ...file, childPart: part as CaseFile['childPart'] };
  }
  return { recorded: () => recorded(), consented, sent, opened, adultOpened, consentEnded, consentExpiring, accepted, decided, handedOver, passedOn, returned, recalled, outside, ...(await draftStageOf(house)), ...(await staffStageOf(house)), ...(await dutyStageOf(house)) };
}

export async function done(asked: Promise<Answer>): Promise<any> {
  const answer = await asked;
  if (answer.status !== 200) throw new Error(`a step of the arrangement was answered ${answer.status}: ${answer.text}`);
  return answer.body;
}
