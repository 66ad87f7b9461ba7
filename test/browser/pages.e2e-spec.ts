import { uuidv7 } from '#kernel';
import { languages } from '../../apps/web/src/texts/language.js';
import { unitByKey } from '../../db/seed/places.js';
import { demoPersonByKey } from '../../db/seed/demo-people.js';
import { draftsInAllStates } from './drafts-in-all-states.js';
import { howMany, webHouse, type WebHouse } from '../harness/index.js';
import { axeViolations } from './accessibility.js';
import { picture } from './picture.js';
import { flows, isSound, tellLooks } from './sound-page.js';
import type { Visitor } from './visitor.js';
import { visitors } from './visitors.js';

const { enter } = visitors();
let house: WebHouse;
beforeAll(async () => {
  house = await webHouse();
  await draftsInAllStates(house, draftIds);
}, 60_000);
afterAll(() => house?.stop());

const dutyOffice = unitByKey('koege-duty-officer').id;
const intake = unitByKey('koege-child-intake').id;

/** Drafts of two officers, by what there is to do with them. */
const draftIds = { withoutChild: uuidv7(), withChild: uuidv7(), ofColleague: uuidv7() };

/** Every page of somebody signed in, by who needs it. The name is that of its picture. */
const pages: [person: string, name: string, path: string][] = [
  ['freja-police-officer', 'on-duty-officer', '/vagt'],
  ['freja-police-officer', 'directory', '/kontaktpunkter'],
  ['freja-police-officer', 'profile', '/profil'],
  ['freja-police-officer', 'drafts-officer', '/kladder'],
  ['freja-police-officer', 'draft-not-necessary', `/kladder/${draftIds.withChild}/ikke-noedvendig`],
  ['freja-police-officer', 'draft-delete', `/kladder/${draftIds.withoutChild}/slet`],
  ['bjarke-police-coordinator', 'on-duty-coordinator', '/vagt'],
  ['bjarke-police-coordinator', 'drafts-coordinator', '/kladder'],
  ['bjarke-police-coordinator', 'draft-take-over', `/kladder/${draftIds.ofColleague}/overtag`],
  ['bjarke-police-coordinator', 'draft-gone', `/kladder/${draftIds.withoutChild}/overtag`],
  ['vagn-control-room-officer', 'drafts-none', '/kladder'],
  ['karen-koege-child-intake', 'on-duty-caseworker', '/vagt'],
  ['aksel-koege-auditor', 'on-duty-auditor', '/vagt'],
  ['aksel-koege-auditor', 'log', '/revision/log'],
  ['aksel-koege-auditor', 'accesses', '/revision/sag'],
  ['inge-koege-administrator', 'home-administrator', ''],
  ['inge-koege-administrator', 'contact-points', '/administration/kontaktpunkter'],
  ['inge-koege-administrator', 'contact-details', `/administration/kontaktpunkter/${intake}`],
  ['inge-koege-administrator', 'rosters', '/administration/vagtplan'],
  ['inge-koege-administrator', 'roster', `/administration/vagtplan/${dutyOffice}`],
  ['inge-koege-administrator', 'staff', '/administration/brugere'],
  ['inge-koege-administrator', 'staff-member', `/administration/brugere/${demoPersonByKey('karen-koege-child-intake')!.staffId}`],
];

const openPages: [name: string, path: string][] = [
  ['sign-in', '/log-ind'], ['signed-out', '/logget-af'], ['timed-out', '/logget-af?grund=udloebet'], ['help', '/hjaelp'], ['accessibility', '/was'],
  ['privacy', '/privatliv'], ['licences', '/licenser'],
];

afterAll(tellLooks);

describe('a page for those signed in', () => {
  const byPerson = Map.groupBy(pages, ([person]) => person);
  it.each([...byPerson])('of %s is accessible in both languages, flows at 320 px, and nothing complains', async (person, theirs) => {
    const visitor = await enter(house.origin);
    const page = await visitor.signIn(person);
    for (const [, name, path] of theirs) for (const language of languages) await isSound(page, name, language, path);
  }, 300_000 * howMany.axeWidths.length);
});

describe('a page for everybody', () => {
  it('is accessible in both languages, flows at 320 px, and nothing complains', async () => {
    const page = await (await enter(house.origin)).open('/da/log-ind');
    for (const [name, path] of openPages) for (const language of languages) await isSound(page, name, language, path);
  }, 300_000 * howMany.axeWidths.length);

  it('shows every component soundly at 320, 390 and 1280 px', async () => {
    const page = await (await enter(house.origin)).open('/da/komponenter');
    for (const language of languages) {
      for (const width of [320, 390, 1280]) {
        await page.goto(`/${language}/komponenter`);
        await flows(page, width);
        expect([language, width, await axeViolations(page)]).toEqual([language, width, []]);
      }
      await picture(page, 'components');
    }
  }, 300_000 * howMany.axeWidths.length);

  it('says what went wrong, with a number and a phone number', async () => {
    const visitor: Visitor = await enter(house.origin);
    visitor.expectComplaint(/404/);
    const page = await visitor.signIn('freja-police-officer');
    for (const language of languages) {
      const answer = await page.goto(`/${language}/findes-ikke`);
      expect(answer?.status()).toBe(404);
      await page.getByText(/[0-9a-f]{8}-[0-9a-f]{4}/).waitFor();
      await page.getByRole('link', { name: '+45 70 00 00 00' }).waitFor();
      await picture(page, 'not-found');
      expect(await axeViolations(page)).toEqual([]);
    }
  }, 60_000);
});
