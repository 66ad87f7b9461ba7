import type { Page } from 'playwright-core';
import { unitByKey } from '../../db/seed/places.js';
import { hoursLeft } from '../builders/part-rows.js';
import { aSentReferral } from '../builders/story.js';
import { atApi, done } from '../builders/web-story.js';
import { webHouse, type Caller, type WebHouse } from '../harness/index.js';
import { axeViolations } from './accessibility.js';
import { Keyboard } from './keyboard.js';
import { picture } from './picture.js';
import { flows } from './sound-page.js';
import { visitors } from './visitors.js';

const { enter } = visitors();
let house: WebHouse;
let officer: Caller;
beforeAll(async () => {
  house = await webHouse();
  officer = await atApi(house, 'freja-police-officer');
}, 90_000);
afterAll(() => house?.stop());

/** A child's part that has just come in. */
async function delivered() {
  const { childPart, incident } = await aSentReferral(officer);
  const [row] = await house.database.asSuperuser<{ reference: string }>('select reference from referrals.part where id = $1', [childPart.id]);
  return { id: childPart.id, name: incident.child.name, words: incident.seen.text, reference: row!.reference };
}
const lineOf = (page: Page, reference: string) => page.getByRole('row', { name: new RegExp(reference) });
const press = (page: Page, button: string, reference: string) => page.getByRole('button', { name: `${button} for sag ${reference}` }).click();
const isAt = (page: Page, path: string) => page.waitForURL(`${house.origin}${path}`);
const looksAt = async (partId: string) => (await house.database.asSuperuser<{ n: number }>(`select count(*)::int as n from audit.entry where operation = 'part.read' and about_id = $1`, [partId]))[0]!.n;

describe('a caseworker', () => {
  it('reads, accepts, decides, answers and closes what has come in', async () => {
    const visitor = await enter(house.origin);
    visitor.expectComplaint(/422/);
    const page = await visitor.signIn('karen-koege-child-intake');
    const part = await delivered();
    await page.getByRole('link', { name: 'Indbakke' }).click();
    const line = lineOf(page, part.reference);
    await line.getByText('Ikke åbnet').waitFor();
    expect(await page.getByText(part.name).count()).toBe(0);
    await press(page, 'Åbn', part.reference);
    await isAt(page, `/da/sag/${part.id}`);
    await page.getByText('Det står i loggen, at du har set den.').waitFor();
    await page.getByText(part.words).waitFor();
    await page.getByRole('button', { name: 'Acceptér' }).click();
    await page.getByText('Du har accepteret sagen og har den nu.').waitFor();

    await page.getByRole('link', { name: 'Afgør' }).click();
    await page.getByLabel('Der indledes en undersøgelse').check();
    await page.getByRole('button', { name: 'Gem afgørelsen' }).click();
    await page.locator('#error-summary').getByText('Skriv begrundelsen').waitFor();
    expect(await page.getByLabel('Der indledes en undersøgelse').isChecked()).toBe(true);
    await page.getByLabel('Begrundelse').fill('Barnet undersøges efter § 20');
    await page.getByRole('button', { name: 'Gem afgørelsen' }).click();
    await page.getByText('Afgørelsen er gemt.').waitFor();
    await page.getByText('Barnet undersøges efter § 20').waitFor();
    expect(await page.locator('[data-due]').count()).toBe(0);

    await page.getByRole('link', { name: 'Svar politiet' }).click();
    await page.getByLabel('Der er fulgt op på underretningen', { exact: true }).check();
    await page.getByRole('button', { name: 'Send svaret' }).click();
    await page.getByText('Svaret er sendt til politiet.').waitFor();
    await page.getByRole('link', { name: 'Luk' }).click();
    await page.getByRole('button', { name: 'Luk sagen' }).click();
    await isAt(page, '/da/indbakke');
    await page.getByText('Sagen er lukket.').waitFor();
    await page.getByText(/^Lukkede \(/).click();
    await page.getByRole('link', { name: part.reference }).waitFor();
    expect(await lineOf(page, part.reference).count()).toBe(0);
  }, 60_000);

  it('sees the whole CPR number in one answer only, and each time is a look of its own', async () => {
    const page = await (await enter(house.origin)).signIn('karen-koege-child-intake');
    const part = await delivered();
    await done((await atApi(house, 'karen-koege-child-intake')).post(`/parts/${part.id}/open`, { version: 2 }));
    await page.goto(`/da/sag/${part.id}`);
    await page.getByText('010115-••••').waitFor();
    const before = await looksAt(part.id);
    await page.getByRole('button', { name: 'Vis CPR' }).click();
    await page.getByText('010115-0000').waitFor();
    expect(await looksAt(part.id)).toBe(before + 1);
    await page.goto(`/da/sag/${part.id}`);
    await page.getByText('010115-••••').waitFor();
    expect(await page.getByText('010115-0000').count()).toBe(0);
  }, 60_000);

  it('does all of it without scripts: opens, and returns to the right kommune', async () => {
    const visitor = await enter(house.origin, { javaScriptEnabled: false });
    visitor.expectComplaint(/422/);
    const page = await visitor.signIn('karen-koege-child-intake');
    const part = await delivered();
    await page.goto(`/da/sag/${part.id}`);
    await page.getByRole('heading', { name: `Sag ${part.reference} er ikke åbnet` }).waitFor();
    await page.getByRole('button', { name: 'Åbn sagen' }).click();
    await page.getByRole('link', { name: 'Returnér' }).click();
    await page.getByLabel('Forkert kommune').check();
    await page.getByRole('button', { name: 'Returnér til politiet' }).click();
    await page.locator('#error-summary').getByText('Vælg den kommune, den hører til').waitFor();
    await page.getByLabel('Hvilken kommune hører den til?').selectOption({ label: 'Roskilde' });
    await page.getByRole('button', { name: 'Returnér til politiet' }).click();
    await isAt(page, '/da/indbakke');
    await page.getByText('Sagen er returneret til politiet.').waitFor();
    expect(await lineOf(page, part.reference).count()).toBe(0);
  }, 60_000);

  it('does it by keys alone', async () => {
    const page = await (await enter(house.origin)).signIn('karen-koege-child-intake');
    const part = await delivered();
    // Only this one waits, so that few presses lead to it.
    await house.database.asSuperuser(`update referrals.listing set state = 'closed' where part_id <> $1 and side = 'receiver' and state <> 'closed'`, [part.id]);
    await page.goto('/da/indbakke');
    const keys = new Keyboard(page);
    await keys.tabTo(page.getByRole('button', { name: `Acceptér for sag ${part.reference}` }));
    await keys.press('Enter');
    await isAt(page, `/da/sag/${part.id}`);
    await keys.tabTo(page.getByRole('link', { name: 'Afgør' }));
    await keys.press('Enter');
    await keys.tabTo(page.getByLabel('Akut indsats for barnet'));
    await keys.press('ArrowDown');
    await keys.tabTo(page.getByLabel('Begrundelse'));
    await keys.type('Undersøges');
    await keys.tabTo(page.getByRole('button', { name: 'Gem afgørelsen' }));
    await keys.press('Enter');
    await page.getByText('Afgørelsen er gemt.').waitFor();
    await page.getByText('Der indledes en undersøgelse').waitFor();
  }, 60_000);

  it('does it in English, with what was written in Danish marked as such', async () => {
    const page = await (await enter(house.origin)).signIn('karen-koege-child-intake');
    const part = await delivered();
    await page.goto('/en/indbakke');
    await page.getByRole('button', { name: `Accept for case ${part.reference}` }).click();
    await isAt(page, `/en/sag/${part.id}`);
    await page.getByText('You have accepted the case and have it now.').waitFor();
    expect(await page.getByText(part.words).getAttribute('lang')).toBe('da');
    await page.getByRole('link', { name: 'Timeline' }).click();
    await page.getByText('Accepted the part').waitFor();
  }, 60_000);

  it('finds nothing by "back" after signing out', async () => {
    const page = await (await enter(house.origin)).signIn('karen-koege-child-intake');
    const part = await delivered();
    await page.goto('/da/indbakke');
    await press(page, 'Acceptér', part.reference);
    await page.getByText(part.words).waitFor();
    await page.getByRole('button', { name: 'Log af' }).first().click();
    await isAt(page, '/da/logget-af');
    await page.goBack();
    await page.waitForURL(/\/da\/(log-ind|logget-af)/);
    expect(await page.getByText(part.words).count()).toBe(0);
  }, 60_000);
});

describe('two caseworkers', () => {
  it('who accept the same part at once: one has it, and the other is told who it is', async () => {
    const [karen, jonas] = [await enter(house.origin), await enter(house.origin)];
    const part = await delivered();
    const pages = await Promise.all([karen.signIn('karen-koege-child-intake'), jonas.signIn('jonas-koege-child-intake')]);
    await Promise.all(pages.map((page) => page.goto('/da/indbakke')));
    const answered = pages.map((page) => page.waitForResponse((response) => response.request().method() === 'POST' && response.url().endsWith('/da/indbakke')));
    await Promise.all(pages.map((page) => press(page, 'Acceptér', part.reference)));
    const statuses = (await Promise.all(answered)).map((response) => response.status());
    expect(statuses.toSorted()).toEqual([303, 409]);
    const [late, lateVisitor, winner] = statuses[0] === 409 ? [pages[0]!, karen, 'Jonas Eksempel'] : [pages[1]!, jonas, 'Karen Opdigtsen'];
    lateVisitor.expectComplaint(/409/);
    await late.getByText(new RegExp(`${winner} accepterede delen`)).waitFor();
    await late.getByText(`${part.reference}: Accepteret. ${winner} har den.`).waitFor();
    await picture(late, 'inbox-conflict');
    expect(await axeViolations(late)).toEqual([]);
  }, 60_000);

  it('see that the other has the part open', async () => {
    const part = await delivered();
    const karen = await (await enter(house.origin)).signIn('karen-koege-child-intake');
    await karen.goto('/da/indbakke');
    await press(karen, 'Åbn', part.reference);
    const jonas = await (await enter(house.origin)).signIn('jonas-koege-child-intake');
    await jonas.goto(`/da/sag/${part.id}`);
    await jonas.getByText(/Karen Opdigtsen ser på sagen \(senest kl\. \d\d\.\d\d\)/).waitFor();
    await karen.reload();
    await karen.getByText(/Jonas Eksempel ser på sagen/).waitFor();
  }, 60_000);

  it('do not overwrite each other: what was typed comes back with what changed, by whom and when', async () => {
    const part = await delivered();
    const visitor = await enter(house.origin);
    visitor.expectComplaint(/409/);
    const karen = await visitor.signIn('karen-koege-child-intake');
    await karen.goto('/da/indbakke');
    await press(karen, 'Acceptér', part.reference);
    await karen.goto(`/da/sag/${part.id}/afgoer`);
    await karen.getByLabel('Der tilbydes støtte').check();
    await karen.getByLabel('Begrundelse').fill('Familien ønsker støtte');
    await done((await atApi(house, 'jonas-koege-child-intake')).post(`/parts/${part.id}/feedback`, { version: 4, feedback: 'followed_up' }));
    await karen.getByRole('button', { name: 'Gem afgørelsen' }).click();
    await karen.getByText(/Jonas Eksempel svarede politiet .* kl\. \d\d\.\d\d\./).waitFor();
    expect(await karen.getByLabel('Begrundelse').inputValue()).toBe('Familien ønsker støtte');
    expect(await karen.getByLabel('Der tilbydes støtte').isChecked()).toBe(true);
    await picture(karen, 'case-decide-conflict');
    expect(await axeViolations(karen)).toEqual([]);
    await karen.getByRole('button', { name: 'Gem afgørelsen' }).click();
    await karen.getByText('Afgørelsen er gemt.').waitFor();
  }, 60_000);

  it('hand a part over: the giver has it until the other has confirmed having read it', async () => {
    const part = await delivered();
    const jonas = await enter(house.origin);
    const inbox = await jonas.signIn('jonas-koege-child-intake');
    const opened = jonas.context.waitForEvent('response', (response) => response.url().endsWith('/live'));
    await inbox.goto('/da/indbakke');
    await opened;
    const karen = await (await enter(house.origin)).signIn('karen-koege-child-intake');
    await karen.goto('/da/indbakke');
    await press(karen, 'Acceptér', part.reference);
    await karen.getByRole('link', { name: 'Giv videre' }).click();
    await karen.getByLabel('Hvem skal overtage?').selectOption({ label: 'Jonas Eksempel' });
    await karen.getByRole('button', { name: 'Bed kollegaen overtage' }).click();
    await karen.getByText('Venter på, at Jonas Eksempel bekræfter at have læst og overtager.').waitFor();

    await inbox.locator('#live-notice p').waitFor({ state: 'visible' });
    await inbox.locator('#live-notice a').click();
    const asked = inbox.getByRole('region', { name: 'Venter på, at du overtager' });
    await asked.getByText('Karen Opdigtsen beder dig overtage den').waitFor();
    await asked.getByRole('link', { name: `Vis for sag ${part.reference}` }).click();
    await inbox.getByRole('button', { name: 'Jeg har læst den og overtager' }).click();
    await inbox.getByText('Du har bekræftet, at du har læst sagen, og har den nu.').waitFor();
    await karen.goto(`/da/sag/${part.id}/tidslinje`);
    await karen.getByText('Læste delen og overtog den').waitFor();
  }, 60_000);

  it('at two contact points: the giver sees it no more, and is told when a named human has opened it there', async () => {
    const part = await delivered();
    const visitor = await enter(house.origin);
    const karen = await visitor.signIn('karen-koege-child-intake');
    await karen.goto('/da/indbakke');
    await press(karen, 'Åbn', part.reference);
    await karen.getByRole('link', { name: 'Giv videre' }).click();
    await karen.getByLabel(/Social døgnvagt/).check();
    await karen.getByRole('button', { name: 'Giv videre' }).click();
    await isAt(karen, '/da/indbakke');
    await lineOf(karen, part.reference).getByText('Endnu ikke åbnet').waitFor();
    const dorte = await (await enter(house.origin)).signIn('dorte-koege-duty-officer');
    await dorte.goto('/da/indbakke');
    await press(dorte, 'Åbn', part.reference);
    await dorte.getByText(part.words).waitFor();
    await karen.locator('#live-notice p').waitFor({ state: 'visible' });
    await karen.locator('#live-notice a').click();
    await lineOf(karen, part.reference).getByText('Åbnet af Dorte Påfundsen').waitFor();
    visitor.expectComplaint(/404/);
    await karen.goto(`/da/sag/${part.id}`);
    await karen.getByRole('heading', { name: 'Sagen er ikke hos jer' }).waitFor();
  }, 60_000);
});

describe('the list', () => {
  it('says that something has come in, and stays as it is until somebody asks', async () => {
    const visitor = await enter(house.origin);
    const page = await visitor.signIn('karen-koege-child-intake');
    const opened = visitor.context.waitForEvent('response', (response) => response.url().endsWith('/live'));
    await page.goto('/da/indbakke');
    await opened;
    const rows = () => page.locator('table.inbox tbody tr .reference').allTextContents();
    const before = await rows();
    const part = await delivered();
    await page.locator('#live-notice p').waitFor({ state: 'visible' });
    expect(await rows()).toEqual(before);
    await page.locator('#live-notice a').click();
    await lineOf(page, part.reference).waitFor();
  }, 60_000);

  it('is usable on the narrowest phone', async () => {
    const part = await delivered();
    const page = await (await enter(house.origin, { viewport: { width: 320, height: 640 }, hasTouch: true })).signIn('karen-koege-child-intake');
    await page.goto('/da/indbakke');
    await flows(page, 320);
    const { height } = (await page.getByRole('button', { name: `Åbn for sag ${part.reference}` }).boundingBox())!;
    expect(height).toBeGreaterThanOrEqual(44);
    await press(page, 'Åbn', part.reference);
    await page.getByText(part.words).waitFor();
    await flows(page, 320);
  }, 60_000);
});

describe('a deadline on the page', () => {
  const hour = 3_600_000;

  it('counts down by the server\'s clock, whatever this machine believes, and is announced when it comes near and when it passes', async () => {
    const part = await delivered();
    await hoursLeft(house.database, part.id, 4.02);
    const page = await (await enter(house.origin)).signIn('karen-koege-child-intake');
    // A police laptop that is three hours slow.
    await page.clock.install({ time: Date.now() - 3 * hour });
    await page.goto('/da/indbakke');
    const due = page.locator(`[data-about="${part.reference}"]`);
    expect(await due.textContent()).toMatch(/^4 t [01] min tilbage$/);
    const announced = page.locator('#deadline-announcement');
    await page.clock.runFor('00:30');
    expect(await due.textContent()).toMatch(/^4 t 0 min tilbage$/);
    expect(await announced.textContent()).toBe('');
    await page.clock.runFor('02:00');
    expect(await due.textContent()).toMatch(/^Kun 3 t 5\d min tilbage$/);
    expect(await due.getAttribute('class')).toBe('badge badge-warning');
    expect(await announced.textContent()).toBe(`${part.reference}: under fire timer tilbage`);
    await page.evaluate(`document.getElementById('deadline-announcement').textContent = ''`);
    await page.clock.runFor('05:00');
    expect(await announced.textContent()).toBe('');
    await hoursLeft(house.database, part.id, 0.02);
    await page.reload();
    expect(await due.textContent()).toBe('Kun 1 min tilbage');
    await page.clock.runFor('02:00');
    expect(await due.textContent()).toMatch(/^Overskredet med under 1 min$/);
    expect(await due.getAttribute('class')).toBe('badge badge-error');
    expect(await announced.textContent()).toContain(`${part.reference}: fristen er overskredet`);
  }, 60_000);

  it('says in words what was left when the page was made, without scripts', async () => {
    const part = await delivered();
    await hoursLeft(house.database, part.id, -1.01);
    const page = await (await enter(house.origin, { javaScriptEnabled: false })).signIn('karen-koege-child-intake');
    await page.goto('/da/indbakke');
    await page.getByRole('region', { name: /Fristen er overskredet/ }).getByText('Overskredet med 1 t 0 min').waitFor();
  }, 60_000);
});

describe('what was given away', () => {
  it('is with the out-of-hours duty under the same clock', async () => {
    const part = await delivered();
    await hoursLeft(house.database, part.id, 2.01);
    await done((await atApi(house, 'karen-koege-child-intake')).post(`/parts/${part.id}/pass-on`, { version: 2, contactPointId: unitByKey('koege-duty-officer').id }));
    const page = await (await enter(house.origin)).signIn('dorte-koege-duty-officer');
    await page.goto('/da/indbakke');
    await page.getByRole('region', { name: /Frist inden fire timer/ }).getByText('Kun 2 t 0 min tilbage').first().waitFor();
  }, 60_000);
});
