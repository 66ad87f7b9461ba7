import { uuidv7 } from '#kernel';
import { demoPersonByKey } from '../../db/seed/demo-people.js';
import { unitByKey } from '../../db/seed/places.js';
import { withoutRoster } from '../builders/duty.js';
import { aLaterTable, installTable } from '../builders/basis-version.js';
import { aShift } from '../builders/duty.js';
import { aChildPart, aConsent, anAdultPart, anIncident, aPreview, aSalt } from '../builders/incident.js';
import { assign } from '../builders/staff.js';
import { aSentReferral } from '../builders/story.js';
import { ask } from '../every-route/ask.js';
import { unresolved } from '../every-route/before-the-door.js';
import { arrangeCast, policeCast } from '../every-route/cast.js';
import { clientRows } from '../every-route/client-rows.js';
import { stageOf } from '../every-route/stage.js';
import { openRoutes, table } from '../every-route/table.js';
import { tellWholeStory } from '../guarantees/whole-story.js';
import type { Answer, RunningApi } from '../harness/index.js';
import type { Exchange } from './exchange.js';

/**
 * Asks everything there is to ask, so that every answer of the contract is given: each route, the story, what is rare.
 * @param heard where streams are written, which do not pass through the callers of a house that is overheard
 */
export async function askEverything(house: RunningApi, heard: Exchange[]): Promise<void> {
  await arrangeCast(house);
  // A stream is refused until it would hear something.
  await house.lineLike(({ event }) => event === 'listening');
  await askEveryRoute(house, heard);
  await tellWholeStory(house);
  await tellOfRareFamily(house);
  await tellOfHandOver(house);
  await tellOfEndedConsent(house);
  await previewWhatCannotGo(house);
  await tellOfDuty(house);
  await leaveDutyUncovered(house);
  await endABasis(house);
  await beRefused(house);
}

/** Each row of the table of routes, as its rightful actor. A new route has a row there, and so is asked here. */
async function askEveryRoute(house: RunningApi, heard: Exchange[]): Promise<void> {
  for (const route of Object.keys(openRoutes)) await ask(house, undefined, { route }, {});
  const stage = await stageOf(house);
  for (const row of table) {
    const arranged = await row.arrange(stage);
    const answer = went(await ask(house, await house.tokenOf(row.cast.rightful), row, arranged.rightfully ?? arranged));
    const [method = '', path = ''] = row.route.split(' ');
    if (row.isStream === true) heard.push({ method: method.toLowerCase(), path, answer });
  }
  for (const { route, arrange } of clientRows) went(await ask(house, undefined, { route, byClient: true }, await arrange(stage)));
}

/** A basis with a last day, and a version that both sides have put in force. */
async function endABasis(house: RunningApi): Promise<void> {
  await installTable(house.database, aLaterTable('2026-01-01'));
  const [police, kommune] = [await house.as('helle-police-administrator'), await house.as('ivar-koege-administrator')];
  const path = `/basis-activations/${uuidv7()}`;
  went(await police.put(path, { version: '2026-01-01', effectiveOn: '2199-03-01' }));
  went(await kommune.post(`${path}/activate`, undefined));
  went(await police.get('/legal-bases'));
}

/** What an ordinary story leaves out: an unborn child, an interpreter, a child that was not told, words in the thread, pages of the log, a name seen in a list. */
async function tellOfRareFamily(house: RunningApi): Promise<void> {
  const officer = await house.as('freja-police-officer');
  const intake = await house.as('karen-koege-child-intake');
  const incident = anIncident({ children: 2 });
  const { victim, perpetrator, child, body, mark } = incident;
  const unborn = { ...incident.kids[1]!, role: 'unborn_child', expectedBirthOn: '2027-03-01' };
  Reflect.deleteProperty(unborn, 'cpr');
  const whereabouts = `Hos mormor ${mark}`;
  const contact = { ...child.contact, interpreterLanguage: 'tyrkisk' };
  const persons = [{ ...victim, contact }, perpetrator, { ...child, contact, whereabouts, birthDate: '2015-01-01' }, unborn];
  went(await officer.put(`/cases/${incident.caseId}`, { ...body, persons }));
  went(await officer.get(`/cases/${incident.caseId}`));

  const [consentId, referralId] = [uuidv7(), uuidv7()];
  const agreed = { ...aConsent(incident).agreed, items: ['identity', 'contact', 'address', 'whereabouts', 'account', 'violence'] };
  went(await officer.put(`/cases/${incident.caseId}/consents/${consentId}`, aConsent(incident, { agreed })));
  const informed = [victim, perpetrator, child].map(({ id }) => ({ personId: id, wasInformed: false, reason: 'danger_to_child' }));
  const details = [child, victim].map(({ id }) => ({ personId: id, fields: ['address', 'phones', 'whereabouts'] }));
  const childPart = aChildPart(incident, { informed, details, statementIds: [incident.seen.id, incident.told.id] });
  const unbornPart = aChildPart(incident, { informed: informed.slice(0, 2) }, unborn);
  const adultPart = anAdultPart(incident, consentId, { details: [{ personId: victim.id, fields: ['address', 'whereabouts'] }] });
  went(await officer.put(`/referrals/${referralId}`, { caseId: incident.caseId, salt: aSalt(), parts: [childPart, unbornPart, adultPart] }));
  went(await intake.post(`/parts/${unbornPart.id}/open`, { version: 2 }));
  went(await intake.post(`/parts/${childPart.id}/accept`, { version: 2 }));
  went(await intake.put(`/parts/${childPart.id}/messages/${uuidv7()}`, { code: 'missing_information', about: 'residence' }));
  const { id: _id, contactPointId: _to, calls: _calls, items: _items, ...wanted } = childPart;
  went(await officer.post(`/parts/${childPart.id}/correct`, { version: 4, reason: 'asked_by_receiver', wanted, statements: [] }));
  went(await intake.post(`/parts/${childPart.id}/feedback`, { version: 5, feedback: 'followed_up' }));
  went(await intake.get(`/parts/${childPart.id}`));
  went(await intake.get(`/parts/${childPart.id}/children`));
  for (const { id } of [childPart, adultPart]) went(await officer.get(`/parts/${id}/sent`));
  went(await intake.post(`/parts/${childPart.id}/return`, { version: 6, reason: 'wrong_municipality', proposedMunicipalityCode: '0265' }));
  went(await officer.get(`/referrals/${referralId}`));
  went(await officer.get(`/parts/${childPart.id}/sent`));
  went(await officer.get('/sent'));

  const auditor = await house.as('ronja-police-auditor');
  const { next } = went(await auditor.post('/log/search', { limit: 1 })).body;
  went(await auditor.post('/log/search', { limit: 1, before: next }));
  went(await intake.get('/inbox'));
  const [opened] = went(await (await house.as('tilde-oversight-auditor')).post('/log/search', { operation: 'part.open', limit: 1 })).body.entries;
  went(await (await house.as('aksel-koege-auditor')).post('/log/accesses', { reference: opened.reference }));
}

/** Two colleagues at one part, one handing it to the other; parts given to another contact point, read there or taken back. */
async function tellOfHandOver(house: RunningApi): Promise<void> {
  const stage = await stageOf(house);
  const [officer, intake, duty] = [await house.as('freja-police-officer'), await house.as('karen-koege-child-intake'), await house.as('dorte-koege-duty-officer')];
  const { childPart } = await stage.handedOver();
  went(await intake.get('/inbox'));
  went(await intake.get(`/parts/${childPart.id}`));
  const given = await stage.passedOn();
  went(await duty.post(`/parts/${given.childPart.id}/open`, { version: 4 }));
  const takenBack = await stage.passedOn();
  went(await officer.post(`/parts/${takenBack.childPart.id}/recall`, { version: 4, reason: 'wrong_receiver' }));
  went(await intake.get('/passed-on'));
}

/** A consent that ends after its part was read, goes on on another basis, and is asked for again. */
async function tellOfEndedConsent(house: RunningApi): Promise<void> {
  const [officer, coordinator] = [await house.as('freja-police-officer'), await house.as('mette-koege-adult-coordinator')];
  const { incident, consentId, adultPart } = await aSentReferral(officer);
  const consents = `/cases/${incident.caseId}/consents`;
  went(await coordinator.post(`/parts/${adultPart.id}/open`, { version: 2 }));
  went(await officer.post(`${consents}/${consentId}/end`, { cause: 'withdrawn' }));
  went(await coordinator.get(`/parts/${adultPart.id}`));
  went(await coordinator.post(`/parts/${adultPart.id}/consent-end`, { answer: 'continuing', basis: 'NOTATPLIGT' }));
  went(await officer.get(`${consents}/${consentId}/answers`));
  went(await officer.get('/sent/ended-consents'));
  went(await officer.put(`${consents}/${uuidv7()}`, aConsent(incident, { newEvent: 'consent_ended' })));
  went(await officer.get(consents));
}

/** A preview for a kommune outside the district, with something wrong in a part and something wrong in the incident. */
async function previewWhatCannotGo(house: RunningApi): Promise<void> {
  const officer = await house.as('freja-police-officer');
  const incident = anIncident({ municipality: '0320', children: 2 });
  const { contactPointId: _none, ...part } = aChildPart(incident, { outsideMunicipalityCode: '0320', exposure: [] });
  went(await officer.post('/submissions/preview', { ...aPreview(incident), parts: [part] }));
}

/** A roster with gaps, as an administrator sees it. */
async function leaveDutyUncovered(house: RunningApi): Promise<void> {
  await withoutRoster(house.database, 'koege-duty-officer');
  went(await (await house.as('inge-koege-administrator')).get('/readiness'));
}

/** What a quiet roster leaves out: somebody on duty at this moment, and a night that nobody has. */
async function tellOfDuty(house: RunningApi): Promise<void> {
  const administrator = await house.as('inge-koege-administrator');
  const intake = `/contact-points/${unitByKey('koege-child-intake').id}`;
  const duty = `/contact-points/${unitByKey('koege-duty-officer').id}`;
  went(await administrator.put(`${intake}/shifts/${uuidv7()}`, aShift({ by: 'karen-koege-child-intake', from: -1, to: 1 })));
  went(await administrator.get('/directory'));
  const { id, version } = went(await administrator.get(`${duty}/roster`)).body.shifts.at(-1);
  went(await administrator.post(`${duty}/shifts/${id}/cancel`, { version }));
  went(await administrator.get(`${duty}/roster`));
  went(await administrator.get('/readiness'));
}

/** The kinds of no: before the door, not there, bad input, too late, not so. */
async function beRefused(house: RunningApi): Promise<void> {
  for (const { token } of unresolved) await house.callerWith(await token(house, policeCast)).get('/cases');
  const officer = await house.as('freja-police-officer');
  const intake = await house.as('karen-koege-child-intake');
  await officer.get('/inbox');
  await officer.get(`/referrals/${uuidv7()}`);
  await officer.put(`/cases/${uuidv7()}`, { urgency: 'SNART', surplus: 1 });
  const { body } = anIncident();
  await officer.put(`/cases/${uuidv7()}`, { ...body, persons: [...body.persons, body.persons[0]] });

  const stage = await stageOf(house);
  await intake.get(`/parts/${(await stage.sent()).childPart.id}`);
  const opened = await stage.opened();
  await intake.post(`/parts/${opened.childPart.id}/open`, { version: 2 });
  await intake.post(`/parts/${opened.childPart.id}/close`, { version: 3 });
  const { incident, consentId, sending } = await stage.consented();
  await officer.put(`/referrals/${uuidv7()}`, { ...sending, parts: [aChildPart(incident, { consentId })] });

  const { staffId, role } = demoPersonByKey(policeCast.stranger)!;
  await assign(house.database, staffId, unitByKey('police-specialised-unit').id, role);
  await (await house.as(policeCast.stranger)).get('/me');
}

function went(answer: Answer): Answer {
  if (answer.status !== 200) throw new Error(`what should be answered was not: ${answer.status} ${answer.text}`);
  return answer;
}
