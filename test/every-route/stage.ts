import { uuidv7 } from '#kernel';
import type { Answer, Caller, RunningApi } from '../harness/index.js';
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
  /** Opened and sent back. Version 4. */
  returned(): Promise<CaseFile>;
  /** Version 3. */
  recalled(): Promise<CaseFile>;
  /** A child's part for a kommune outside the district. Version 2. */
  outside(): Promise<CaseFile>;
}

export async function stageOf(house: RunningApi): Promise<Stage> {
  const officer = await house.as('freja-police-officer');
  const intake = await house.as('karen-koege-child-intake');
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
  const accepted = after(opened, (file) => move(intake, file, 'accept', { version: 3 }));
  const decided = after(accepted, (file) => move(intake, file, 'decide', { version: 4, decision: 'investigation', ground: `Bekymring ${file.incident.mark}` }));
  const returned = after(opened, (file) => move(intake, file, 'return', { version: 3, reason: 'wrong_contact_point' }));
  const recalled = after(sent, (file) => move(officer, file, 'recall', { version: 2, reason: 'wrong_person' }));
  async function outside(): Promise<CaseFile> {
    const file = await recorded(anIncident({ municipality: '0320' }));
    const { contactPointId: _none, ...part } = aChildPart(file.incident, { outsideMunicipalityCode: '0320' });
    await done(officer.put(`/referrals/${file.referralId}`, { ...file.sending, parts: [part] }));
    return { ...file, childPart: part as CaseFile['childPart'] };
  }
  return { recorded: () => recorded(), consented, sent, opened, accepted, decided, returned, recalled, outside };
}

async function done(asked: Promise<Answer>): Promise<any> {
  const answer = await asked;
  if (answer.status !== 200) throw new Error(`a step of the arrangement was answered ${answer.status}: ${answer.text}`);
  return answer.body;
}
