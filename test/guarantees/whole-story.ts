import { uuidv7 } from '#kernel';
import { unitByKey } from '../../db/seed/places.js';
import { warnedOf } from '../builders/consent-rows.js';
import { aDraft, type BuiltDraft } from '../builders/draft.js';
import { aChildPart, aConsent, anAdultPart, anIncident, aPreview, aSalt, aSubmission, type BuiltIncident } from '../builders/incident.js';
import { aSentReferral } from '../builders/story.js';
import type { Answer, RunningApi } from '../harness/index.js';

/** What was said and done in one run of the story, for looking for it afterwards. */
export interface ToldStory {
  /** Still unsent. */
  draft: BuiltDraft;
  incident: BuiltIncident;
  outside: BuiltIncident;
  consentId: string;
  referralId: string;
  childPart: { id: string };
  adultPart: { id: string };
  /** Opened by Køge's child intake and then handed on to Køge's duty officer. */
  passedPart: { id: string };
  ground: string;
  corrected: string;
  handedTo: string;
  dutyNumber: string;
  salt: string;
}

/**
 * The main job over HTTP, so that every case table holds rows: recorded, consented, sent, opened, corrected, written
 * about, decided, answered, passed on, handed over outside the system, and looked up by CPR number; one act is refused; and
 * one draft is left unsent, one given up.
 */
export async function tellWholeStory(house: Pick<RunningApi, 'as'>): Promise<ToldStory> {
  const officer = await house.as('freja-police-officer');
  const intake = await house.as('karen-koege-child-intake');
  const coordinator = await house.as('mette-koege-adult-coordinator');
  const incident = anIncident({ urgency: 'AKUT', children: 2 });
  const { mark } = incident;
  const [consentId, referralId, salt] = [uuidv7(), uuidv7(), aSalt()];
  const [ground, corrected, handedTo, dutyNumber] = [`Bekymring for barnet ${mark}`, `Intakt glas ${mark}`, `Vagthavende ${mark}`, `00 01 ${mark}`];

  went(await officer.put(`/cases/${incident.caseId}`, incident.body));
  went(await officer.put(`/cases/${incident.caseId}/consents/${consentId}`, aConsent(incident)));
  const calls = [{ number: dutyNumber, calledAt: '2026-11-24T03:00:00+01:00', result: 'no_answer' }];
  const details = [{ personId: incident.child.id, fields: ['address', 'phones'] }];
  const childPart = aChildPart(incident, { calls, details });
  const adultPart = anAdultPart(incident, consentId, { calls });
  const passedPart = aChildPart(incident, { calls }, incident.kids[1]);
  went(await officer.put(`/referrals/${referralId}`, { caseId: incident.caseId, salt, parts: [childPart, adultPart, passedPart] }));

  went(await intake.post(`/parts/${childPart.id}/open`, { version: 2 }));
  const { id: _id, contactPointId: _to, calls: _calls, items: _items, ...wanted } = childPart;
  const statements = [{ ...incident.seen, text: corrected }];
  went(await officer.post(`/parts/${childPart.id}/correct`, { version: 3, reason: 'wrong_fact', wanted, statements }));
  went(await intake.put(`/parts/${childPart.id}/messages/${uuidv7()}`, { code: 'call_me' }));
  went(await intake.post(`/parts/${childPart.id}/accept`, { version: 4 }));
  went(await intake.post(`/parts/${childPart.id}/decide`, { version: 5, decision: 'investigation', ground }));
  went(await intake.post(`/parts/${childPart.id}/feedback`, { version: 6, feedback: 'followed_up' }));
  went(await coordinator.post(`/parts/${adultPart.id}/open`, { version: 2 }));
  went(await intake.post(`/parts/${passedPart.id}/open`, { version: 2 }));
  went(await intake.post(`/parts/${passedPart.id}/pass-on`, { version: 3, contactPointId: unitByKey('koege-duty-officer').id }));

  const tooLate = await intake.post(`/parts/${passedPart.id}/accept`, { version: 4 });
  if (tooLate.status === 200) throw new Error('a part that was passed on was accepted by its giver');

  const outside = anIncident({ municipality: '0320' });
  went(await officer.put(`/cases/${outside.caseId}`, outside.body));
  const { contactPointId: _none, ...outsidePart } = aChildPart(outside, { outsideMunicipalityCode: '0320' });
  went(await officer.put(`/referrals/${uuidv7()}`, { caseId: outside.caseId, salt: aSalt(), parts: [outsidePart] }));
  const handing = { version: 2, toWhom: handedTo, deliveredAt: '2026-11-24T03:30:00+01:00', how: `telefon ${mark}` };
  went(await officer.post(`/parts/${outsidePart.id}/outside-delivery`, handing));
  const found = went(await officer.post('/cases/look-up', { cpr: cprOf(incident.victim), purpose: 'case_handling' }));
  if (!found.text.includes(incident.caseId)) throw new Error('the case was not found by its CPR number');
  const [draft, given] = [aDraft({ children: 1 }), aDraft()];
  for (const { id, body } of [draft, given]) went(await officer.put(`/drafts/${id}`, body));
  went(await officer.post(`/drafts/${given.id}/discard`, { version: 1 }));
  return { draft, incident, outside, consentId, referralId, childPart, adultPart, passedPart, ground, corrected, handedTo, dutyNumber, salt };
}

/** A consent that is taken back after the part was opened on it, in a case of its own: an answer is owed. */
export async function tellEndOfConsent(house: Pick<RunningApi, 'as' | 'database'>): Promise<void> {
  const [officer, coordinator] = [await house.as('freja-police-officer'), await house.as('mette-koege-adult-coordinator')];
  const { adultPart, incident, consentId } = await aSentReferral(officer);
  went(await coordinator.post(`/parts/${adultPart.id}/open`, { version: 2 }));
  await warnedOf(house, consentId);
  went(await officer.post(`/cases/${incident.caseId}/consents/${consentId}/end`, { cause: 'withdrawn' }));
}

/** One incident told in one act, and another one asked about in full and not sent. */
export async function tellInOneAct(house: Pick<RunningApi, 'as'>): Promise<{ incidents: BuiltIncident[]; salt: string }> {
  const officer = await house.as('freja-police-officer');
  const [submitted, previewed] = [anIncident(), anIncident()];
  const body = aSubmission(submitted);
  went(await officer.put(`/submissions/${uuidv7()}`, body));
  went(await officer.post('/submissions/preview', aPreview(previewed)));
  return { incidents: [submitted, previewed], salt: body.salt };
}

/** Not everybody in an incident has a number. */
export function cprOf(person: object): string {
  return (person as { cpr: string }).cpr;
}

function went(answer: Answer): Answer {
  if (answer.status !== 200) throw new Error(`the story stopped with ${answer.status}: ${answer.text}`);
  return answer;
}
