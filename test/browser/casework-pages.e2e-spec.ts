import { uuidv7 } from '#kernel';
import { languages } from '../../apps/web/src/texts/language.js';
import { unitByKey } from '../../db/seed/places.js';
import { staffIdOf } from '../builders/duty.js';
import { aChildPart, aConsent, anAdultPart, anIncident, aSalt } from '../builders/incident.js';
import { hoursLeft } from '../builders/part-rows.js';
import { atApi, done } from '../builders/web-story.js';
import { howMany, webHouse, type WebHouse } from '../harness/index.js';
import { isSound, looksSound, tellLooks } from './sound-page.js';
import { visitors } from './visitors.js';

const { enter } = visitors();
let house: WebHouse;
let parts: { child: string; sibling: string; adult: string };
beforeAll(async () => {
  house = await webHouse();
  parts = await aFullContactPoint();
}, 90_000);
afterAll(() => house?.stop());
afterAll(tellLooks);

/** Everything that a caseworker can meet: a family with an interpreter and a correction, what waits and what is late, what was passed on. */
async function aFullContactPoint() {
  const [officer, karen, jonas, dorte, mette] = await Promise.all(
    ['freja-police-officer', 'karen-koege-child-intake', 'jonas-koege-child-intake', 'dorte-koege-duty-officer', 'mette-koege-adult-coordinator'].map((key) => atApi(house, key)));
  const incident = anIncident({ children: 2, urgency: 'AKUT' });
  const judged = { id: uuidv7(), label: 'VURDERING', text: 'Risikoen vurderes at være stigende, fordi parret er gået fra hinanden.\nUdøveren har nøgle til lejligheden.' };
  const registered = { id: uuidv7(), label: 'REGISTER', text: 'Tilhold fra marts er stadig i kraft.' };
  const contact = { safeWays: ['Ring kun kl. 10 til arbejdet, spørg efter Ida', 'Sms til søsteren'], forbiddenWays: ['Aldrig brev eller e-Boks', 'Aldrig opkald om aftenen'], interpreterLanguage: 'tyrkisk' };
  const kids: object[] = incident.kids;
  const persons = incident.body.persons.map((person) => ({ ...person, contact, isAddressProtected: person.role === 'child', ...(person.role === 'child' ? { address: undefined, cpr: `0${1 + kids.indexOf(person)}0318${4000 + kids.indexOf(person)}` } : {}) }));
  await done(officer!.put(`/cases/${incident.caseId}`, { ...incident.body, persons, dangerFlags: ['threats_to_kill', 'recent_separation'], statements: [...incident.body.statements, judged, registered] }));
  const consentId = uuidv7();
  await done(officer!.put(`/cases/${incident.caseId}/consents/${consentId}`, aConsent(incident)));
  const calls = [{ number: '+45 56 00 00 11', calledAt: '2026-11-24T03:00:00+01:00', result: 'answered' }];
  const statementIds = [incident.seen.id, incident.told.id, judged.id, registered.id];
  const child = aChildPart(incident, { calls, statementIds, dangerFlags: ['threats_to_kill'], details: [{ personId: incident.victim.id, fields: ['phones'] }] });
  const sibling = aChildPart(incident, { calls }, incident.kids[1]);
  const adult = anAdultPart(incident, consentId, { calls });
  await done(officer!.put(`/referrals/${uuidv7()}`, { caseId: incident.caseId, salt: aSalt(), parts: [child, sibling, adult] }));
  await done(karen!.post(`/parts/${child.id}/accept`, { version: 2 }));
  const { id: _id, contactPointId: _to, calls: _calls, items: _items, ...wanted } = child;
  const statements = [{ ...incident.seen, text: 'Knust glas på gulvet i køkkenet, ikke i stuen' }];
  await done(officer!.post(`/parts/${child.id}/correct`, { version: 4, reason: 'wrong_fact', wanted: { ...wanted, dangerFlags: [] }, statements }));
  await done(karen!.put(`/parts/${child.id}/messages/${uuidv7()}`, { code: 'missing_information', about: 'residence' }));
  await done(officer!.put(`/parts/${child.id}/messages/${uuidv7()}`, { code: 'information_added' }));
  await done(karen!.post(`/parts/${child.id}/hand-over`, { version: 5, toStaffId: staffIdOf('jonas-koege-child-intake') }));
  await done(jonas!.get(`/parts/${child.id}`));
  await done(mette!.post(`/parts/${adult.id}/open`, { version: 2 }));

  for (const urgency of ['HASTER', 'HASTER', 'ALMINDELIG', 'ALMINDELIG'] as const) await oneMore(urgency);
  const [late, soon, given, closed] = [await oneMore('HASTER'), await oneMore('ALMINDELIG'), await oneMore('HASTER'), await oneMore('ALMINDELIG')];
  await hoursLeft(house.database, late, -2.2);
  await hoursLeft(house.database, soon, 3.1);
  await done(karen!.post(`/parts/${soon}/open`, { version: 2 }));
  await done(karen!.post(`/parts/${given}/pass-on`, { version: 2, contactPointId: unitByKey('koege-duty-officer').id }));
  const read = await oneMore('HASTER');
  await done(karen!.post(`/parts/${read}/pass-on`, { version: 2, contactPointId: unitByKey('koege-duty-officer').id }));
  await done(dorte!.post(`/parts/${read}/open`, { version: 3 }));
  await done(karen!.post(`/parts/${closed}/accept`, { version: 2 }));
  await done(karen!.post(`/parts/${closed}/decide`, { version: 4, decision: 'no_further_action', ground: 'Barnet trives' }));
  await done(karen!.post(`/parts/${closed}/close`, { version: 5 }));
  return { child: child.id, sibling: sibling.id, adult: adult.id };

  async function oneMore(urgency: 'HASTER' | 'ALMINDELIG'): Promise<string> {
    const another = anIncident({ urgency });
    const part = aChildPart(another);
    await done(officer!.put(`/cases/${another.caseId}`, another.body));
    await done(officer!.put(`/referrals/${uuidv7()}`, { caseId: another.caseId, salt: aSalt(), parts: [part] }));
    return part.id;
  }
}

describe('the pages of a caseworker', () => {
  it('are accessible in both languages, flow at 320 px, and nothing complains', async () => {
    const page = await (await enter(house.origin)).signIn('karen-koege-child-intake');
    const paths: [name: string, path: string][] = [
      ['inbox', '/indbakke'], ['case', `/sag/${parts.child}`], ['case-children', `/sag/${parts.child}/boern`], ['case-messages', `/sag/${parts.child}/beskeder`],
      ['case-timeline', `/sag/${parts.child}/tidslinje`], ['case-pass-on', `/sag/${parts.child}/videresend`], ['case-return', `/sag/${parts.child}/returner`],
      ['case-decide', `/sag/${parts.child}/afgoer`], ['case-feedback', `/sag/${parts.child}/svar`], ['case-close-too-early', `/sag/${parts.child}/luk`], ['case-unopened', `/sag/${parts.sibling}`],
    ];
    for (const [name, path] of paths) for (const language of languages) await isSound(page, name, language, path);
  }, 300_000 * howMany.axeWidths.length);

  it('of the colleague who is asked to take over, and of the coordinator for adults, too', async () => {
    const jonas = await (await enter(house.origin)).signIn('jonas-koege-child-intake');
    for (const language of languages) await isSound(jonas, 'inbox-asked', language, '/indbakke');
    for (const language of languages) await isSound(jonas, 'case-asked', language, `/sag/${parts.child}`);
    const mette = await (await enter(house.origin)).signIn('mette-koege-adult-coordinator');
    for (const language of languages) await isSound(mette, 'case-adult', language, `/sag/${parts.adult}`);
    const dorte = await (await enter(house.origin)).signIn('dorte-koege-duty-officer');
    for (const language of languages) await isSound(dorte, 'inbox-duty', language, '/indbakke');
  }, 300_000 * howMany.axeWidths.length);

  it('with errors, and of what is not here, too', async () => {
    const visitor = await enter(house.origin);
    visitor.expectComplaint(/422/);
    visitor.expectComplaint(/404/);
    const page = await visitor.signIn('karen-koege-child-intake');
    for (const language of languages) {
      for (const [name, place] of [['decide', 'afgoer'], ['return', 'returner'], ['pass-on', 'videresend'], ['messages', 'beskeder']] as const) {
        await page.goto(`/${language}/sag/${parts.child}/${place}`);
        await page.locator('main form button').first().click();
        await page.locator('#error-summary').waitFor();
        await looksSound(page, `case-${name}-error`);
      }
      await page.goto(`/${language}/sag/${uuidv7()}`);
      await looksSound(page, 'case-gone');
    }
  }, 300_000 * howMany.axeWidths.length);
});
