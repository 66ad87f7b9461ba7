import { uuidv7 } from '#kernel';
import type { Caller, TestDatabase } from '../harness/index.js';
import type { WebHouse } from '../harness/web-house.js';
import { aChildPart, anIncident, aSalt } from './incident.js';
import { aSentReferral, correctionOf } from './story.js';
import { atApi, done } from './web-story.js';

/** A part that was sent, by the ids that its pages are at. */
export interface SentPart {
  referralId: string;
  partId: string;
}

/** Everything that an officer can meet after sending, told over the api. */
export interface SentInAllStates {
  delivered: SentPart;
  /** Opened, and the receiver misses a fact. */
  opened: SentPart;
  /** Accepted, corrected, written about and answered. */
  received: SentPart;
  /** By Køge, as Roskilde's. Two hours are left. */
  returned: SentPart;
  recalled: SentPart;
  outside: SentPart;
  /** An adult's, delivered. */
  adult: SentPart;
  withdrawn: SentPart;
  ended: SentPart;
  /** Sent by a colleague of the same unit. */
  colleagues: SentPart;
}

export async function sentInAllStates(house: WebHouse): Promise<SentInAllStates> {
  const [officer, colleague, intake] = await Promise.all(['freja-police-officer', 'malthe-police-officer', 'karen-koege-child-intake'].map((key) => atApi(house, key))) as [Caller, Caller, Caller];
  const act = (who: Caller, { partId }: SentPart, what: string, body: object) => done(who.post(`/parts/${partId}/${what}`, body));
  const say = (who: Caller, { partId }: SentPart, body: object) => done(who.put(`/parts/${partId}/messages/${uuidv7()}`, body));

  const first = await aSentReferral(officer, anIncident({ urgency: 'HASTER' }));
  const received = childOf(first);
  await act(intake, received, 'accept', { version: 2 });
  await act(officer, received, 'correct', correctionOf(first.childPart, 4, { statements: [{ ...first.incident.seen, text: `Knust glas i køkkenet, ikke i stuen ${first.incident.mark}` }] }));
  await say(intake, received, { code: 'missing_information', about: 'residence' });
  await say(officer, received, { code: 'information_added' });
  await act(intake, received, 'feedback', { version: 5, feedback: 'followed_up' });
  const adult = { referralId: first.referralId, partId: first.adultPart.id };

  const opened = childOf(await aSentReferral(officer));
  await act(intake, opened, 'open', { version: 2 });
  await say(intake, opened, { code: 'missing_information', about: 'what_happened' });

  const sentBack = await aSentReferral(officer, anIncident({ urgency: 'HASTER' }));
  const returned = childOf(sentBack);
  await act(intake, returned, 'open', { version: 2 });
  await act(intake, returned, 'return', { version: 3, reason: 'wrong_municipality', proposedMunicipalityCode: '0265' });
  await hoursLeft(house.database, returned.partId, 2);

  const taken = await aSentReferral(officer);
  const [recalled, withdrawn] = [childOf(taken), { referralId: taken.referralId, partId: taken.adultPart.id }];
  await act(officer, recalled, 'recall', { version: 2, reason: 'wrong_content' });
  await act(officer, withdrawn, 'withdraw', { version: 2 });

  const ended = childOf(await aSentReferral(officer));
  await act(officer, ended, 'recall', { version: 2, reason: 'sent_twice' });
  await act(officer, ended, 'not-necessary', { version: 3, reason: 'sent_in_another_referral' });

  return {
    delivered: await acutePart(officer), opened, received, returned, recalled, outside: await anOutsidePart(officer), adult, withdrawn, ended,
    colleagues: childOf(await aSentReferral(colleague)),
  };
}

const childOf = ({ referralId, childPart }: { referralId: string; childPart: { id: string } }): SentPart => ({ referralId, partId: childPart.id });

async function acutePart(officer: Caller): Promise<SentPart> {
  const incident = anIncident({ urgency: 'AKUT' });
  const part = aChildPart(incident, { calls: [{ number: '+45 56 00 00 11', calledAt: '2026-11-24T03:00:00+01:00', result: 'answered' }] });
  return await sentAlone(officer, incident, part);
}

/** A child's part for Faxe, which cannot receive here. */
export async function anOutsidePart(officer: Caller): Promise<SentPart> {
  const incident = anIncident({ municipality: '0320' });
  const { contactPointId: _none, ...part } = aChildPart(incident, { outsideMunicipalityCode: '0320' });
  return await sentAlone(officer, incident, part);
}

async function sentAlone(officer: Caller, incident: ReturnType<typeof anIncident>, part: { id: string }): Promise<SentPart> {
  const referralId = uuidv7();
  await done(officer.put(`/cases/${incident.caseId}`, incident.body));
  await done(officer.put(`/referrals/${referralId}`, { caseId: incident.caseId, salt: aSalt(), parts: [part] }));
  return { referralId, partId: part.id };
}

/** As if the part had been delivered so long ago that this many hours are left. */
export async function hoursLeft(database: TestDatabase, partId: string, hours: number): Promise<void> {
  for (const table of ['part', 'listing']) {
    const key = table === 'part' ? 'id' : 'part_id';
    await database.asSuperuser(`update referrals.${table} set assess_before = clock_timestamp() + $2 * interval '1 hour' where ${key} = $1 -- fixed text: two tables`, [partId, hours]);
  }
}
