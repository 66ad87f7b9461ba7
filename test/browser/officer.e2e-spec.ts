import type { Locator, Page } from 'playwright-core';
import { tellFigures, webHouse, type WebHouse } from '../harness/index.js';
import { isCovered } from './is-covered.js';
import { Keyboard } from './keyboard.js';
import { visitors } from './visitors.js';

const { enter } = visitors();
let house: WebHouse;
beforeAll(async () => {
  house = await webHouse();
}, 60_000);
afterAll(() => house?.stop());

const saved = (page: Page): Promise<void> => page.locator('form[data-saved=true]').waitFor();
const press = (page: Page, button: string): Promise<void> => page.locator(`button[name=press][value="${button}"]:not([aria-hidden])`).click();
/** Boxes and radios are drawn by their labels. */
const tick = (page: Page, name: string, value: string): Promise<void> => page.locator(`input[name="${name}"][value="${value}"]`).check({ force: true });
const referrals = async (): Promise<number> => (await house.database.asSuperuser<{ n: number }>('select count(*)::int as n from referrals.referral'))[0]!.n;
const receipt = (page: Page): Promise<void> => page.waitForURL(/\/underretning\/[0-9a-f-]+\/kvittering$/);

async function fillChild(page: Page): Promise<void> {
  await page.locator('#child-1-cpr').fill('0101150000');
  await page.locator('#child-1-lives').selectOption('victim');
  await page.locator('#child-1-exposure-1').selectOption('HOERT');
  await page.locator('#child-1-source-1').selectOption('told_by_adult');
  await page.locator('#child-1-holder-victim').selectOption('holds:informed');
  await page.locator('#child-1-holder-other').selectOption('unknown');
  await page.locator('#child-1-informed').selectOption('informed');
}

async function fill(page: Page): Promise<void> {
  await page.locator('#victim-cpr').fill('010170-0000');
  await page.locator('#municipality').selectOption('0259');
  await tick(page, 'urgency', 'HASTER');
  await tick(page, 'violence', 'FYSISK');
  await press(page, 'add-child');
  await fillChild(page);
  await tick(page, 'victim-consent', 'not-asked');
}

describe('an officer at three in the morning', () => {
  it('sends the practised case by keys alone, with at most 120 of them', async () => {
    const visitor = await enter(house.origin);
    const page = await visitor.signIn('freja-police-officer');
    // The officer has sent something before: the kommune is theirs.
    await page.goto('/da/underretning/ny');
    await fill(page);
    await press(page, 'continue');
    await press(page, 'send');
    await receipt(page);

    await page.goto('/da/underretning/ny');
    const keyboard = new Keyboard(page);
    const at = (id: string): Locator => page.locator(`#${id}`);
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await keyboard.tabTo(at('victim-cpr'));
    await keyboard.type('0202700000');
    await keyboard.tabTo(at('urgency'));
    await keyboard.press('ArrowDown');
    await keyboard.tabTo(at('violence'));
    await keyboard.press('Space');
    await keyboard.tabTo(at('add-child'));
    await keyboard.press('Enter');
    await at('child-1-cpr').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('child-1-cpr');
    await keyboard.type('0202150000');
    for (const [field, presses] of [['lives', 1], ['exposure-1', 3], ['source-1', 3], ['holder-victim', 1], ['holder-other', 0], ['informed', 1]] as const) {
      await keyboard.tabTo(at(`child-1-${field}`));
      for (let down = 0; down < presses; down += 1) await keyboard.press('ArrowDown');
      if (presses === 0) await keyboard.press('End');
    }
    await keyboard.tabTo(at('victim-consent'));
    await keyboard.press('ArrowUp');
    await keyboard.tabTo(page.locator('button[value=continue]'));
    await keyboard.press('Enter');
    await page.waitForURL(/kontrol$/);
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await keyboard.tabTo(page.locator('button[value=send]'));
    await keyboard.press('Enter');
    await receipt(page);
    tellFigures(`officer: the practised case from the loaded form to the receipt takes ${keyboard.presses} presses of keys`);
    expect(keyboard.presses).toBeLessThanOrEqual(120);
  }, 90_000);
});

describe('the form of a referral', () => {
  it.each([[1280, 640], [390, 640], [320, 568]])('has nothing with the focus beneath the line that says whether it is saved, at %d × %d', async (width, height) => {
    const page = await (await enter(house.origin)).signIn('freja-police-officer');
    await page.goto('/da/underretning/ny');
    await press(page, 'add-child');
    await page.setViewportSize({ width, height });
    const keyboard = new Keyboard(page);
    const last = page.locator('button[name=press][value=save]:not([aria-hidden])');
    const covered: string[] = [];
    for (let stops = 0; stops < 120 && !(await last.evaluate((button) => button === button.ownerDocument.activeElement)); stops += 1) {
      await keyboard.press('Tab');
      const focused = page.locator(':focus');
      if (await focused.evaluate(isCovered)) covered.push(await focused.evaluate((element) => element.id || element.outerHTML.slice(0, 80)));
    }
    expect([covered, await page.locator('.draft-state').evaluate((line) => getComputedStyle(line).position)]).toEqual([[], 'sticky']);
  }, 60_000);

  const draftText = (page: Page): Promise<string | null> => page.locator('#draft-state').textContent();

  it('is saved while somebody writes, and nothing is kept on the machine', async () => {
    const visitor = await enter(house.origin);
    const page = await visitor.signIn('freja-police-officer');
    await page.goto('/da/underretning/ny');
    await page.locator('#victim-name').pressSequentially('Ida Prøve');
    await page.locator('form[data-saved=false]').waitFor();
    await saved(page);
    expect(await draftText(page)).toMatch(/^Kladde gemt kl\. \d\d\.\d\d på serveren, aldrig på denne enhed\.$/);
    await page.reload();
    expect(await page.locator('#victim-name').inputValue()).toBe('Ida Prøve');
    const kept = await page.evaluate('Promise.all([localStorage.length, sessionStorage.length, caches.keys(), indexedDB.databases(), navigator.serviceWorker.getRegistrations()])');
    expect(kept).toEqual([0, 0, [], [], []]);
  }, 60_000);

  it('shows at once who answers in the kommune that is chosen', async () => {
    const page = await (await enter(house.origin)).signIn('freja-police-officer');
    await page.goto('/da/underretning/ny');
    for (const [code, name] of [['0259', 'Køge'], ['0336', 'Stevns']] as const) {
      await page.locator('#municipality').selectOption(code);
      await page.getByText(`${name} Kommune lige nu`).waitFor();
      expect(await page.locator('[data-municipality]:visible').count()).toBe(1);
      expect(await page.locator('[data-municipality]:visible a[href^="tel:"]').count()).toBeGreaterThan(0);
    }
  }, 60_000);

  it('is sent without a script too', async () => {
    const visitor = await enter(house.origin, { javaScriptEnabled: false });
    const page = await visitor.signIn('freja-police-officer');
    await page.goto('/da/underretning/ny');
    await fill(page);
    await press(page, 'continue');
    await page.getByText('Hvem får hvad').waitFor();
    await press(page, 'send');
    await receipt(page);
    await page.getByRole('heading', { name: 'Underretningen er sendt' }).waitFor();
  }, 60_000);

  it('is sent once by a double press', async () => {
    const page = await (await enter(house.origin)).signIn('freja-police-officer');
    const before = await referrals();
    await page.goto('/da/underretning/ny');
    await fill(page);
    await press(page, 'continue');
    await page.locator('button[value=send]').dblclick();
    await receipt(page);
    await page.getByRole('heading', { name: 'Underretningen er sendt' }).waitFor();
    expect(await referrals()).toBe(before + 1);
  }, 60_000);

  it('says that nothing is saved while the line is gone, holds the page, and saves when it is back', async () => {
    const visitor = await enter(house.origin);
    const page = await visitor.signIn('freja-police-officer');
    await page.goto('/da/underretning/ny');
    await page.locator('#victim-name').fill('Ida');
    await saved(page);
    visitor.expectComplaint(/ERR_INTERNET_DISCONNECTED/);
    await visitor.context.setOffline(true);
    await page.locator('#victim-name').fill('Ida Prøve');
    await page.getByText('Ikke gemt endnu – luk ikke siden.').waitFor();
    const address = page.url();
    await press(page, 'continue');
    expect([page.url(), await page.locator('#victim-name').inputValue()]).toEqual([address, 'Ida Prøve']);
    const asked = page.waitForEvent('dialog');
    void page.evaluate('location.reload()').catch(() => undefined);
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await visitor.context.setOffline(false);
    await saved(page);
    expect(await page.locator('#draft-problem').textContent()).toBe('');
    await page.reload();
    expect(await page.locator('#victim-name').inputValue()).toBe('Ida Prøve');
  }, 90_000);

  it('that nobody could save is saved by the page itself, as soon as somebody can', async () => {
    const visitor = await enter(house.origin);
    visitor.expectComplaint(/503/);
    const page = await visitor.signIn('freja-police-officer');
    await page.goto('/da/underretning/ny');
    await page.locator('#victim-name').fill('Ida');
    await saved(page);
    await house.stopApi();
    await press(page, 'save');
    await page.getByRole('heading', { name: 'Ikke gemt endnu' }).waitFor();
    await page.locator('form[data-saved=false]').waitFor();
    await house.startApi();
    await saved(page);
  }, 90_000);

  it('in a second window is not written over: the later one is told', async () => {
    const visitor = await enter(house.origin);
    const first = await visitor.signIn('freja-police-officer');
    await first.goto('/da/underretning/ny');
    await first.locator('#victim-name').fill('Ida');
    await saved(first);
    const second = await visitor.open(first.url());
    await first.locator('#victim-name').fill('Ida Prøve');
    await saved(first);
    visitor.expectComplaint(/409/);
    await second.locator('#victim-name').fill('En anden');
    await second.getByText('Kladden er ændret i et andet vindue').waitFor();
    expect(await second.locator('#victim-name').inputValue()).toBe('En anden');
    await first.reload();
    expect(await first.locator('#victim-name').inputValue()).toBe('Ida Prøve');
    await press(second, 'save');
    await second.getByRole('heading', { name: 'Kladden er gemt i et andet vindue' }).waitFor();
    await second.locator('#victim-name').fill('En helt anden');
    await second.locator('form[data-saved=false]').waitFor();
    await first.reload();
    expect(await first.locator('#victim-name').inputValue()).toBe('Ida Prøve');
    await press(second, 'save');
    await second.getByText('Kladden er gemt.').waitFor();
    await first.reload();
    expect(await first.locator('#victim-name').inputValue()).toBe('En helt anden');
  }, 90_000);

  it('is saved before the screen is hidden, and is there again for the same person', async () => {
    const visitor = await enter(house.origin);
    const page = await visitor.signIn('malthe-police-officer');
    await page.goto('/da/underretning/ny');
    const address = page.url();
    await page.locator('#victim-name').fill('Ida Prøve');
    for (let shift = 1; shift <= 3; shift += 1) await page.keyboard.press('Shift');
    await page.waitForURL(/\/da\/skjult/);
    await page.getByRole('main').getByRole('link').click();
    await page.locator('button[value="malthe-police-officer"]').click();
    await page.waitForURL(address.split('?')[0]!);
    expect(await page.locator('#victim-name').inputValue()).toBe('Ida Prøve');
  }, 60_000);

  it('shows nothing by "back" after signing out', async () => {
    const page = await (await enter(house.origin)).signIn('malthe-police-officer');
    await page.goto('/da/underretning/ny');
    await page.locator('#victim-name').fill('Ida Prøve');
    await saved(page);
    await page.getByRole('button', { name: 'Log af' }).first().click();
    await page.waitForURL(/logget-af/);
    await page.goBack();
    await page.waitForURL(/log-ind/);
    expect(await page.content()).not.toContain('Ida');
  }, 60_000);
});
