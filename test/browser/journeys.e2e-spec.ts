import type { Page } from 'playwright-core';
import { unitByKey } from '../../db/seed/places.js';
import { tellFigures, webHouse, type WebHouse } from '../harness/index.js';
import { axeViolations } from './accessibility.js';
import { picture } from './picture.js';
import { signIn } from './sign-in.js';
import { visitOnSlowLine } from './slow-line.js';
import { visitors } from './visitors.js';

const { enter } = visitors();
let house: WebHouse;
beforeAll(async () => {
  house = await webHouse();
}, 60_000);
afterAll(() => house?.stop());

const pathOf = (page: Page): string => new URL(page.url()).pathname;
const at = (page: Page, path: string) => page.waitForURL(`${house.origin}${path}`);
const sql = (text: string) => house.database.asSuperuser(text);

describe('signing in at a browser', () => {
  it.each([
    ['freja-police-officer', 'Ny underretning', /^\/da\/underretning\/[0-9a-f-]{36}$/],
    ['bjarke-police-coordinator', 'Sendt', /^\/da\/mine$/],
    ['karen-koege-child-intake', 'Indbakke', /^\/da\/indbakke$/],
    ['mette-koege-adult-coordinator', 'Indbakke', /^\/da\/indbakke$/],
    ['dorte-koege-duty-officer', 'Indbakke', /^\/da\/indbakke$/],
    ['aksel-koege-auditor', 'Revision', /^\/da\/revision$/],
    ['torben-police-administrator', /Klar/, /^\/da$/],
  ])('%s comes straight to work: %s', async (person, heading, path) => {
    const page = await (await enter(house.origin)).signIn(person);
    await page.waitForURL(({ pathname }) => path.test(pathname));
    await page.getByRole('heading', { name: heading }).first().waitFor();
    expect(await page.evaluate('[localStorage.length, sessionStorage.length, document.cookie]')).toEqual([0, 0, '']);
  });

  it('works without scripts, and so does signing out', async () => {
    const visitor = await enter(house.origin, { javaScriptEnabled: false });
    const page = await visitor.signIn('freja-police-officer');
    await page.getByRole('button', { name: 'Log af' }).first().click();
    await at(page, '/da/logget-af');
    await page.goto('/da');
    expect(pathOf(page)).toBe('/da/log-ind');
  });

  it('refuses a level that is too low, in words', async () => {
    const visitor = await enter(house.origin);
    visitor.expectComplaint(/403/);
    const page = await visitor.open('/da/log-ind');
    await page.getByRole('main').getByRole('link', { name: /kommune/i }).click();
    await page.locator('button[value="lasse-low-level"]').click();
    await page.getByRole('heading', { name: 'Du kom ikke ind' }).waitFor();
    await page.getByText('for lavt sikringsniveau').waitFor();
    await picture(page, 'refused');
    expect(await axeViolations(page)).toEqual([]);
  });

  it('lets somebody with two roles choose, by keys alone', async () => {
    const visitor = await enter(house.origin);
    const page = await visitor.signIn('tove-koege-two-units');
    await at(page, '/da/vaelg-rolle');
    await picture(page, 'choose-role');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('radio').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await at(page, '/da/indbakke');
  });
});

describe('a hidden screen', () => {
  it('comes back to the page it was on, for the same person', async () => {
    const visitor = await enter(house.origin);
    const page = await visitor.signIn('karen-koege-child-intake');
    await page.goto('/da/profil');
    const other = await visitor.open('/da/kontaktpunkter');
    for (let press = 1; press <= 3; press += 1) await page.keyboard.press('Shift');
    await Promise.all([at(page, '/da/skjult'), at(other, '/da/skjult')]);
    await picture(page, 'hidden');
    expect(await axeViolations(page)).toEqual([]);
    await other.goto('/da');
    expect(pathOf(other)).toBe('/da/skjult');
    await other.close();
    await page.getByRole('main').getByRole('link').click();
    await page.locator('button[value="karen-koege-child-intake"]').click();
    await page.waitForURL((address) => ['/da/profil', '/da/kontaktpunkter'].includes(address.pathname));
  });
});

describe('a session that is about to end', () => {
  it('warns in every tab, goes on when one says so, and takes all pages away when nobody does', async () => {
    const visitor = await enter(house.origin);
    const page = await visitor.signIn('mette-koege-adult-coordinator');
    // Two minutes are left of the eight hours, whatever one does: the warning comes with the page.
    await sql(`update session.session set started_at = clock_timestamp() - interval '7 hours 58 minutes' where ended_at is null`);
    await page.reload();
    await page.getByRole('dialog').waitFor();
    await picture(page, 'session-warning');
    expect(await axeViolations(page)).toEqual([]);
    await sql(`update session.session set started_at = clock_timestamp() where ended_at is null`);
    await page.reload();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    const other = await visitor.open('/da/kontaktpunkter');
    await sql(`update session.session set ended_at = clock_timestamp(), end_reason = 'ended_elsewhere', sealed_person = null, sealed_tokens = null where ended_at is null`);
    await Promise.all([page, other].map((tab) => tab.waitForURL(/\/da\/logget-af/)));
  });
});

describe('news', () => {
  it('of a changed phone number reaches an officer who has the directory open, in every tab', async () => {
    const officer = await enter(house.origin);
    const directory = await officer.signIn('freja-police-officer');
    const opened = officer.context.waitForEvent('response', (response) => response.url().endsWith('/live'));
    await directory.goto('/da/kontaktpunkter');
    await opened;
    const tabs = [directory, ...(await Promise.all(Array.from({ length: 9 }, () => officer.open('/da/kontaktpunkter'))))];
    const administrator = await enter(house.origin);
    const page = await administrator.signIn('inge-koege-administrator');
    await page.goto(`/da/administration/kontaktpunkter/${unitByKey('koege-duty-officer').id}`);
    await page.locator('input[name="phone"]').fill('56 00 00 99');
    await page.locator('main form').filter({ has: page.locator('input[name="phone"]') }).getByRole('button').first().click();
    await page.locator('#flash').waitFor();
    await Promise.all(tabs.map((tab) => tab.locator('#live-notice p').waitFor({ state: 'visible' })));
    await directory.locator('#live-notice a').click();
    await directory.getByText('56 00 00 99').first().waitFor();
  }, 60_000);
});

describe('a slow line', () => {
  it('shows the first page within 2.5 s and 100 kB, and later ones within 10 kB', async () => {
    const page = await (await enter(house.origin)).context.newPage();
    const first = await visitOnSlowLine(page, '/da/log-ind');
    tellFigures(`slow line: first visit ${first.bytes} bytes, first paint ${Math.round(first.firstPaintMs)} ms`);
    expect(first.bytes).toBeLessThan(100_000);
    expect(first.firstPaintMs).toBeLessThan(2500);
    const later = await visitOnSlowLine(page, '/en/log-ind');
    tellFigures(`slow line: later page ${later.bytes} bytes, first paint ${Math.round(later.firstPaintMs)} ms`);
    expect(later.bytes).toBeLessThan(10_000);
  }, 60_000);

  it.each([
    ['freja-police-officer', '/da/vagt', 10_000],
    // The whole form, blank: written once, and then saved by the field.
    ['freja-police-officer', '/da/underretning/ny', 12_000],
    ['karen-koege-child-intake', '/da/indbakke', 10_000],
    ['aksel-koege-auditor', '/da/revision', 10_000],
  ])('shows %s the page %s within %d bytes, once letters and scripts are there', async (person, address, most) => {
    const page = await (await enter(house.origin)).open('/da/log-ind');
    await signIn(page, person);
    await page.goto(address);
    const again = await visitOnSlowLine(page, address);
    tellFigures(`slow line: ${address} again ${again.bytes} bytes, first paint ${Math.round(again.firstPaintMs)} ms`);
    expect(again.bytes).toBeLessThan(most);
  }, 60_000);
});
