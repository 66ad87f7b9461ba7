import { languages } from '../../apps/web/src/texts/language.js';
import { expiresIn, warnedOf } from '../builders/consent-rows.js';
import { aConsent } from '../builders/incident.js';
import { aSentReferral } from '../builders/story.js';
import { atApi, done } from '../builders/web-story.js';
import { howMany, webHouse, type WebHouse } from '../harness/index.js';
import { isSound, looksSound, tellLooks } from './sound-page.js';
import { visitors } from './visitors.js';

const { enter } = visitors();
let house: WebHouse;
let told: Awaited<ReturnType<typeof consentsInAllStates>>;
beforeAll(async () => {
  house = await webHouse();
  told = await consentsInAllStates(house);
}, 90_000);
afterAll(() => house?.stop());
afterAll(tellLooks);

/** A consent that holds, one that soon expires, and ended ones: read, unread, kept on another basis. */
async function consentsInAllStates(of: WebHouse) {
  const [officer, mette] = [await atApi(of, 'freja-police-officer'), await atApi(of, 'mette-koege-adult-coordinator')];
  const ofStory = ({ incident, consentId, adultPart, referralId }: Awaited<ReturnType<typeof aSentReferral>>) => ({ caseId: incident.caseId, personId: incident.victim.id, consentId, partId: adultPart.id, referralId });
  const opened = async () => {
    const story = await aSentReferral(officer);
    await done(mette.post(`/parts/${story.adultPart.id}/open`, { version: 2 }));
    return story;
  };
  const end = ({ caseId, consentId }: { caseId: string; consentId: string }) => done(officer.post(`/cases/${caseId}/consents/${consentId}/end`, { cause: 'withdrawn' }));
  const story = await opened();
  await done(officer.put(`/cases/${story.incident.caseId}/consents/${crypto.randomUUID().replace(/^(.{14})./, '$17')}`, aConsent(story.incident, { answer: 'refused', personId: story.incident.perpetrator.id })));
  const holds = ofStory(story);
  const soon = ofStory(await aSentReferral(officer));
  await expiresIn(of.database, soon.consentId, '20 days');
  await warnedOf(of, soon.consentId);
  const [read, unread, kept] = [ofStory(await opened()), ofStory(await aSentReferral(officer)), ofStory(await opened())];
  for (const each of [read, unread, kept]) await end(each);
  await done(mette.post(`/parts/${kept.partId}/consent-end`, { answer: 'continuing', basis: 'NOTATPLIGT' }));
  return { holds, soon, read, unread, kept };
}

describe('the pages of consents', () => {
  it('of the unit that they were given to are accessible in both languages, flow at 320 px, and nothing complains', async () => {
    const page = await (await enter(house.origin)).signIn('freja-police-officer');
    const { holds, kept } = told;
    const paths: [name: string, path: string][] = [
      ['consents', '/samtykker'], ['consents-case', `/samtykker/${holds.caseId}`], ['consent-end', `/samtykker/${holds.caseId}/${holds.consentId}`],
      ['consent-answers', `/samtykker/${kept.caseId}/${kept.consentId}`], ['consent-receipt', `/samtykker/${kept.caseId}/${kept.consentId}/kvittering`],
      ['consent-asked-yes', `/samtykker/${holds.caseId}/${holds.personId}/ja`], ['consent-asked-no', `/samtykker/${holds.caseId}/${holds.personId}/nej`],
    ];
    for (const [name, path] of paths) for (const language of languages) await isSound(page, name, language, path);
  }, 200_000 * howMany.axeWidths.length);

  it('of the contact point that owes answers are, too', async () => {
    const page = await (await enter(house.origin)).signIn('mette-koege-adult-coordinator');
    const paths: [name: string, path: string][] = [
      ['ended-consents', '/tilbagetrukne-samtykker'], ['ended-inbox', '/indbakke'], ['ended-answer', `/tilbagetrukne-samtykker/${told.read.partId}`],
      ['ended-acknowledge', `/tilbagetrukne-samtykker/${told.unread.partId}`], ['ended-part', `/sag/${told.read.partId}`], ['ended-part-kept', `/sag/${told.kept.partId}`],
    ];
    for (const [name, path] of paths) for (const language of languages) await isSound(page, name, language, path);
  }, 200_000 * howMany.axeWidths.length);

  it('with errors are, too, and what was typed stays', async () => {
    const visitor = await enter(house.origin);
    visitor.expectComplaint(/422/);
    const page = await visitor.signIn('freja-police-officer');
    await page.goto(`/da/samtykker/${told.holds.caseId}/${told.holds.personId}/ja`);
    await page.locator('#victim-language').fill('tyrkisk');
    await page.locator('main form button').first().click();
    await page.locator('#error-summary').waitFor();
    expect(await page.locator('#victim-language').inputValue()).toBe('tyrkisk');
    await looksSound(page, 'consent-asked-error');
  }, 100_000 * howMany.axeWidths.length);
});

describe('without a script', () => {
  it('a consent is ended, answered for and its answers are seen', async () => {
    const { holds } = told;
    const freja = await (await enter(house.origin)).signIn('freja-police-officer');
    await freja.goto(`/da/samtykker/${holds.caseId}/${holds.consentId}`);
    await freja.locator('input[name="cause"][value="withdrawn"]').check({ force: true });
    await freja.getByRole('button', { name: 'Afslut samtykket nu' }).click();
    await freja.getByText('Har ikke svaret').first().waitFor();
    const mette = await (await enter(house.origin)).signIn('mette-koege-adult-coordinator');
    await mette.goto(`/da/tilbagetrukne-samtykker/${holds.partId}`);
    await mette.locator('input[name="answer"][value="deleted"]').check({ force: true });
    await mette.getByRole('button', { name: 'Send svaret' }).click();
    await mette.locator('#flash').waitFor();
    await freja.reload();
    await freja.getByText('Vi har slettet oplysningerne').first().waitFor();
  }, 60_000);
});
