import type { Page } from 'playwright-core';
import { languages, type Language } from '../../apps/web/src/texts/language.js';
import { unitByKey } from '../../db/seed/places.js';
import { demoPersonByKey } from '../../db/seed/demo-people.js';
import { howMany, tellFigures, webHouse, type WebHouse } from '../harness/index.js';
import { axeViolations } from './accessibility.js';
import { picture } from './picture.js';
import type { Visitor } from './visitor.js';
import { visitors } from './visitors.js';

const { enter } = visitors();
let house: WebHouse;
beforeAll(async () => {
  house = await webHouse();
}, 60_000);
afterAll(() => house?.stop());

const dutyOffice = unitByKey('koege-duty-officer').id;
const intake = unitByKey('koege-child-intake').id;

/** Every page of somebody signed in, by who needs it. The name is that of its picture. */
const pages: [person: string, name: string, path: string][] = [
  ['freja-police-officer', 'home-officer', ''],
  ['freja-police-officer', 'directory', '/kontaktpunkter'],
  ['freja-police-officer', 'profile', '/profil'],
  ['karen-koege-child-intake', 'home-caseworker', ''],
  ['aksel-koege-auditor', 'home-auditor', ''],
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

/** No page may be wider than the window: at 320 px it must flow anew (WCAG 1.4.10). */
async function flows(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  const excess = (await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')) as number;
  expect([page.url(), width, excess]).toEqual([page.url(), width, 0]);
}

async function isSound(page: Page, name: string, language: Language, path: string): Promise<void> {
  const answer = await page.goto(`/${language}${path}`);
  expect([path, answer?.status()]).toEqual([path, 200]);
  await picture(page, name);
  for (const width of [320, 390]) await flows(page, width);
  for (const width of howMany.axeWidths) {
    await page.setViewportSize({ width, height: 900 });
    expect([path, width, await axeViolations(page)]).toEqual([path, width, []]);
    looks += 1;
  }
}

let looks = 0;
afterAll(() => tellFigures(`axe: ${looks} looks at pages, each at ${howMany.axeWidths.join(', ')} px and in both languages; 0 violations`));

describe('a page for those signed in', () => {
  const byPerson = Map.groupBy(pages, ([person]) => person);
  it.each([...byPerson])('of %s is accessible in both languages, flows at 320 px, and nothing complains', async (person, theirs) => {
    const visitor = await enter(house.origin);
    const page = await visitor.signIn(person);
    for (const [, name, path] of theirs) for (const language of languages) await isSound(page, name, language, path);
  }, 300_000);
});

describe('a page for everybody', () => {
  it('is accessible in both languages, flows at 320 px, and nothing complains', async () => {
    const page = await (await enter(house.origin)).open('/da/log-ind');
    for (const [name, path] of openPages) for (const language of languages) await isSound(page, name, language, path);
  }, 300_000);

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
  }, 300_000);

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
