import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { languages } from '../../apps/web/src/texts/language.js';
import { danishDayOf } from '../../apps/web/src/times/danish-days.js';
import { anAuditedCase } from '../builders/audited-case.js';
import { anActDone, anActRepeated } from '../builders/log-entry.js';
import { readCsv } from '../builders/read-csv.js';
import { actorNamed } from '../builders/staff.js';
import { howMany, webHouse, type WebHouse } from '../harness/index.js';
import { axeViolations } from './accessibility.js';
import { Keyboard } from './keyboard.js';
import { picture } from './picture.js';
import { visitors } from './visitors.js';

const { enter } = visitors();
let house: WebHouse;
let story: Awaited<ReturnType<typeof anAuditedCase>>;
beforeAll(async () => {
  house = await webHouse();
  story = await anAuditedCase(house);
  // Of the day before, and enough for a second page.
  const karen = await actorNamed(house.database, 'Karen Opdigtsen');
  const noon = new Date(danishDayOf(new Date(), 1).from.getTime() + 12 * 60 * 60 * 1000).toISOString();
  await anActRepeated(house.database, await anActDone(house.database, { by: karen, operation: 'part.read', at: noon }), 210);
}, 60_000);
afterAll(() => house?.stop());

const pathOf = (page: Page): string => new URL(page.url()).pathname;
const main = (page: Page) => page.getByRole('main');
const tagsOf = (page: Page): Promise<string[]> => page.locator('.log-chosen li a').allInnerTexts();
const titlesOf = (page: Page): Promise<string[]> => page.locator('.timeline-events strong').allInnerTexts();

async function searchFor(page: Page, fields: { reference?: string; actor?: string; verb?: string; outcome?: string }): Promise<void> {
  if (fields.reference !== undefined) await page.locator('#reference').fill(fields.reference);
  if (fields.actor !== undefined) await page.locator('#actor').fill(fields.actor);
  if (fields.verb !== undefined || fields.outcome !== undefined) {
    if (!(await page.locator('#verb').isVisible())) await page.locator('.log-filter summary').click();
    if (fields.verb !== undefined) await page.locator('#verb').selectOption(fields.verb);
    if (fields.outcome !== undefined) await page.locator('#outcome').selectOption(fields.outcome);
  }
  await page.locator('.log-filter').getByRole('button').click();
}

async function takeFile(page: Page): Promise<{ name: string; rows: string[][] }> {
  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Hent som CSV-fil' }).click();
  const file = await arriving;
  return { name: file.suggestedFilename(), rows: readCsv(await readFile(await file.path(), 'utf8')) };
}

async function flows(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 800 });
  const excess = (await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')) as number;
  expect([pathOf(page).slice(0, 20), excess]).toEqual([pathOf(page).slice(0, 20), 0]);
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** Sound to look at and to listen to, at every width. */
async function isSound(page: Page, name: string): Promise<void> {
  await picture(page, name);
  await flows(page);
  for (const width of howMany.axeWidths) {
    await page.setViewportSize({ width, height: 900 });
    expect([name, width, await axeViolations(page)]).toEqual([name, width, []]);
  }
}

describe('an auditor of Køge', () => {
  it('goes from a figure to the lines behind it, chooses otherwise, and back', async () => {
    const page = await (await enter(house.origin)).signIn('aksel-koege-auditor');
    expect(pathOf(page)).toBe('/da/revision');
    await main(page).getByRole('button', { name: /^\d+ – vis i loggen: Søgning og opslag, i går/ }).click();
    await page.getByRole('heading', { name: '211 hændelser' }).waitFor();
    expect(await tagsOf(page)).toEqual([expect.stringMatching(/^Fra og med [^]*fjern filteret$/), expect.stringMatching(/^Til og med /), expect.stringMatching(/^Søgning og opslag/)]);
    expect(pathOf(page)).toMatch(/^\/da\/revision\/log\/[\w.-]+$/);
    expect((await titlesOf(page)).length).toBe(200);
    await page.getByRole('link', { name: 'Ældre hændelser' }).click();
    await page.getByText('Side 2 af 2').waitFor();
    expect((await titlesOf(page)).length).toBe(11);

    await page.goto('/da/revision/log');
    await searchFor(page, { reference: story.partReference.toLowerCase().replaceAll('-', ' ') });
    await page.getByRole('heading', { name: '4 hændelser' }).waitFor();
    expect(await titlesOf(page)).toEqual(['Forsøg: åbnede en del og læste den', 'Modtog en del af en henvisning', 'Åbnede en del og læste den', 'Sendte en henvisning']);
    await searchFor(page, { outcome: 'refused' });
    await page.getByRole('heading', { name: '1 hændelse' }).waitFor();
    await page.getByRole('link', { name: /^Reference NV-/ }).click();
    await page.getByRole('heading', { name: '1 hændelse' }).waitFor();
    expect(await tagsOf(page)).toEqual([expect.stringMatching(/^Afvist/)]);
    await page.goBack();
    expect(await tagsOf(page)).toHaveLength(2);
    await page.goBack();
    await page.getByRole('heading', { name: '4 hændelser' }).waitFor();
    await page.goForward();
    expect(await tagsOf(page)).toHaveLength(2);
    await page.reload();
    expect(await tagsOf(page)).toHaveLength(2);
    await page.getByRole('link', { name: 'English' }).click();
    expect(await tagsOf(page)).toEqual([expect.stringMatching(/^Reference NV-/), expect.stringMatching(/^Refused/)]);
    expect(await titlesOf(page)).toEqual(['Attempt: opened a part and read it']);
  }, 120_000);

  it('sees who has seen a part, takes the list away as a file, and finds that in the log', async () => {
    const page = await (await enter(house.origin)).signIn('aksel-koege-auditor');
    await main(page).getByRole('link', { name: 'Se, hvem der har set en sag' }).click();
    await page.locator('#reference').fill(story.partReference);
    await page.getByRole('button', { name: 'Vis, hvem der har set den' }).click();
    await page.getByRole('heading', { name: `Opslag på ${story.partReference}` }).waitFor();
    await page.getByText('4 handlinger af 3 medarbejdere.').waitFor();
    expect(await page.locator('.accesses h4').count()).toBe(3);
    const inLists = page.locator('.accesses table tbody tr');
    expect(await inLists.locator('td.figure').allInnerTexts()).toEqual(['1', '2']);

    const { name, rows: [head, ...lines] } = await takeFile(page);
    expect(name).toMatch(/^naervaern-log-\d{4}-\d\d-\d\d-\d{4}\.csv$/);
    const column = (title: string) => lines.map((line) => line[head!.indexOf(title)]);
    expect(column('Handling (kode)')).toEqual(['part.open', 'inbox.read', 'inbox.read', 'inbox.read', 'part.accept', 'part.open', 'referral.send']);
    expect(column('Udfald')[0]).toBe('Afvist');
    expect(new Set(column('Kaldenavn')).size).toBe(4);
    expect(lines.flat().filter((cell) => /Karen|Jonas|Mette|Freja/.test(cell) || cell.includes(story.incident.mark))).toEqual([]);

    await page.getByRole('link', { name: 'Se det samme i loggen' }).click();
    await page.getByRole('heading', { name: '7 hændelser' }).waitFor();
    await page.goto('/da/revision/log');
    const newest = (await titlesOf(page)).slice(0, 8);
    expect(newest).toContain('Hentede linjer fra loggen som fil');
    expect(newest).toContain('Så, hvem der har set en sag');
    expect(newest[0]).toBe('Søgte i loggen');
  }, 60_000);

  it('goes on from a line that was found', async () => {
    const page = await (await enter(house.origin)).signIn('aksel-koege-auditor');
    await page.goto('/da/revision/log');
    await searchFor(page, { reference: story.partReference, verb: 'disclosure' });
    await page.locator('.timeline-events summary').click();
    await page.getByText('referral.send').waitFor();
    await page.getByRole('button', { name: /^Vis kun P-/ }).click();
    expect(await tagsOf(page)).toEqual([expect.stringMatching(/^Reference/), expect.stringMatching(/^Kaldenavn P-/), expect.stringMatching(/^Videregivelse/)]);
    await page.locator('.timeline-events summary').click();
    await page.getByRole('button', { name: `Se alle opslag på ${story.caseReference}` }).click();
    await page.getByRole('heading', { name: `Opslag på ${story.caseReference}` }).waitFor();
  }, 60_000);
});

describe('what another sees of the same part', () => {
  it.each([
    ['ronja-police-auditor', 'the police: what the police did', ['Så en sag', 'Sendte en henvisning', 'Registrerede et svar om samtykke', 'Registrerede en sag']],
    ['tilde-oversight-auditor', 'the supervisory authority: everything', [
      'Så en sag', 'Forsøg: åbnede en del og læste den', 'Modtog en del af en henvisning', 'Åbnede en del og læste den', 'Sendte en henvisning', 'Registrerede et svar om samtykke', 'Registrerede en sag',
    ]],
    ['kurt-roskilde-auditor', 'another municipality: nothing', []],
  ])('%s of %s', async (person, _whose, titles) => {
    const page = await (await enter(house.origin)).signIn(person);
    await page.goto('/da/revision/log');
    await searchFor(page, { reference: story.partReference });
    await page.getByRole('heading', { name: titles.length === 0 ? '0 hændelser' : `${titles.length} hændelser` }).waitFor();
    expect(await titlesOf(page)).toEqual(titles);
    if (titles.length === 0) await page.getByText('Ingen hændelser passer.').waitFor();
  }, 60_000);

  it('an officer is refused, in words', async () => {
    const visitor = await enter(house.origin);
    visitor.expectComplaint(/403/);
    const page = await visitor.signIn('freja-police-officer');
    for (const path of ['/da/revision', '/da/revision/log', '/da/revision/sag']) {
      expect((await page.goto(path))!.status()).toBe(403);
      expect(await main(page).locator('form').count()).toBe(0);
    }
    await page.goto('/da');
    expect(await page.getByRole('navigation', { name: 'Hovedmenu' }).getByText('Revision').count()).toBe(0);
  });
});

describe('the pages of an auditor', () => {
  it('work without scripts', async () => {
    const page = await (await enter(house.origin, { javaScriptEnabled: false })).signIn('aksel-koege-auditor');
    await main(page).getByRole('button', { name: /vis i loggen: Søgning og opslag, i går/ }).click();
    await page.getByRole('heading', { name: '211 hændelser' }).waitFor();
    await page.getByRole('link', { name: /^Søgning og opslag/ }).click();
    await searchFor(page, { reference: story.partReference });
    expect(await tagsOf(page)).toHaveLength(3);
    await page.getByRole('link', { name: 'Ryd alle filtre' }).click();
    await searchFor(page, { reference: story.partReference });
    await page.locator('.timeline-events summary').first().click();
    await page.getByText('Præcis tid (UTC)').first().waitFor();
    expect((await takeFile(page)).rows).toHaveLength(5);
    await page.getByRole('button', { name: `Se alle opslag på ${story.partReference}` }).first().click();
    expect((await takeFile(page)).rows).toHaveLength(8);
  }, 60_000);

  it('work by keys alone', async () => {
    const page = await (await enter(house.origin)).signIn('aksel-koege-auditor');
    const keyboard = new Keyboard(page);
    await keyboard.tabTo(main(page).getByRole('link', { name: 'Søg i loggen' }));
    await keyboard.press('Enter');
    await page.waitForURL('**/da/revision/log');
    await keyboard.tabTo(page.locator('#reference'));
    await keyboard.type(story.partReference);
    await keyboard.press('Enter');
    await page.getByRole('heading', { name: '4 hændelser' }).waitFor();
    await keyboard.tabTo(page.locator('.log-filter summary'));
    await keyboard.press('Enter');
    await keyboard.tabTo(page.locator('#outcome'));
    await keyboard.type('Afv');
    await keyboard.tabTo(page.locator('.log-filter').getByRole('button'));
    await keyboard.press('Enter');
    await page.getByRole('heading', { name: '1 hændelse' }).waitFor();
    const arriving = page.waitForEvent('download');
    await keyboard.tabTo(page.getByRole('button', { name: 'Hent som CSV-fil' }));
    await keyboard.press('Enter');
    await arriving;
    await keyboard.tabTo(page.locator('.timeline-events summary'));
    await keyboard.press('Enter');
    await keyboard.tabTo(page.getByRole('button', { name: `Se alle opslag på ${story.partReference}` }));
    await keyboard.press('Enter');
    await page.getByRole('heading', { name: `Opslag på ${story.partReference}` }).waitFor();
  }, 60_000);

  it('say what is wrong with what was typed, and lead to the field', async () => {
    const visitor = await enter(house.origin);
    visitor.expectComplaint(/422/);
    const page = await visitor.signIn('aksel-koege-auditor');
    for (const language of languages) {
      await page.goto(`/${language}/revision/log`);
      await page.locator('#reference').fill(story.partReference);
      await page.locator('#from-day').fill('31');
      await page.locator('#from-day-month').fill('11');
      await page.locator('#from-day-year').fill('2026');
      await page.locator('.log-filter').getByRole('button').click();
      await page.locator('#error-summary a').click();
      expect(await page.evaluate('document.activeElement.id')).toBe('from-day');
      expect(await page.locator('#reference').inputValue()).toBe(story.partReference);
      await isSound(page, 'audit-log-error');
    }
  }, 120_000);

  it('are sound with what was found in them, in both languages and on paper', async () => {
    const page = await (await enter(house.origin)).signIn('aksel-koege-auditor');
    for (const language of languages) {
      await page.goto(`/${language}/revision`);
      await isSound(page, 'audit-figures');
      await page.goto(`/${language}/revision/log`);
      await isSound(page, 'audit-log-newest');
      await searchFor(page, { reference: story.partReference, verb: 'consultation' });
      await page.locator('.timeline-events summary').nth(1).click();
      await isSound(page, 'audit-log-found');
      await page.goto(`/${language}/revision/log`);
      await searchFor(page, { reference: 'NV-2222-2222' });
      await isSound(page, 'audit-log-nothing');
      await page.goto(`/${language}/revision/sag`);
      await page.locator('#reference').fill(story.partReference);
      await main(page).getByRole('button').click();
      await isSound(page, 'audit-accesses');
      await page.emulateMedia({ media: 'print' });
      await picture(page, 'audit-accesses-paper');
      expect(await page.locator('.printed-by').isVisible()).toBe(true);
      expect(await main(page).locator('form:visible').count()).toBe(0);
      await page.emulateMedia({ media: 'screen' });
    }
  }, 300_000);
});
