import type { Page } from 'playwright-core';
import { languages, type Language } from '../../apps/web/src/texts/language.js';
import { houseCaller, webHouse, type WebHouse } from '../harness/index.js';
import { looksSound, tellLooks } from './sound-page.js';
import type { Visitor } from './visitor.js';
import { visitors } from './visitors.js';

const { enter } = visitors();
let house: WebHouse;
beforeAll(async () => {
  house = await webHouse();
}, 60_000);
afterAll(() => house?.stop());
afterAll(tellLooks);

const press = (page: Page, button: string): Promise<void> => page.locator(`button[name=press][value="${button}"]:not([aria-hidden])`).first().click();
const tick = (page: Page, name: string, value: string): Promise<void> => page.locator(`input[name="${name}"][value="${value}"]`).check({ force: true });
const unfold = (page: Page): Promise<unknown> => page.evaluate(`document.querySelectorAll('details').forEach((each) => each.setAttribute('open', ''))`);
const draftIn = (page: Page): string => /underretning\/([0-9a-f-]{36})/.exec(page.url())![1]!;

/** Everything that the fast page can hold, of two children and an adult more. */
async function fillAll(page: Page, { outside = false } = {}): Promise<void> {
  await page.locator('#victim-cpr').fill('010170-0000');
  await page.locator('#victim-name').fill('Ida Prøve');
  await page.locator('#municipality').selectOption('0259');
  await tick(page, 'urgency', 'AKUT');
  for (const type of ['FYSISK', 'PSYKISK']) await tick(page, 'violence', type);
  await tick(page, 'danger', 'weapon');
  await press(page, 'add-adult');
  await page.locator('#adult-1-name').fill('Far Opdigt');
  for (const [number, cpr, child] of [[1, '0101150000', 'Bo Prøve'], [2, '', '']] as const) {
    await press(page, 'add-child');
    await page.locator(`#child-${number}-cpr`).fill(cpr);
    if (cpr === '') await page.locator(`#child-${number}-without`).selectOption('unborn');
    await page.locator(`#child-${number}-name`).fill(child);
    await page.locator(`#child-${number}-lives`).selectOption('victim');
    await page.locator(`#child-${number}-exposure-1`).selectOption(cpr === '' ? 'UFOEDT' : 'HOERT');
    await page.locator(`#child-${number}-source-1`).selectOption('told_by_adult');
    await page.locator(`#child-${number}-holder-victim`).selectOption('holds:informed');
    await page.locator(`#child-${number}-holder-other`).selectOption('holds:danger_to_adult');
    if (cpr !== '') await page.locator(`#child-${number}-informed`).selectOption('informed');
  }
  if (outside) await page.locator('#child-1-municipality').selectOption('0330');
  await press(page, 'add-exposure-1');
  await page.locator('#child-1-exposure-2').selectOption('SET_FOELGER');
  await page.locator('#child-1-source-2').selectOption('observed_by_officer');
  await page.locator('#victim-phones').fill('12 34 56 78');
  await page.locator('#victim-safe').fill('Sms mellem kl. 9 og 12\nPå arbejdet');
  await page.locator('#victim-forbidden').fill('Brev til hjemmet');
  await page.locator('#statement-1-text').fill('Der lå knust glas på køkkengulvet.\nDøren til soveværelset var sparket ind.');
  await page.locator('#statement-1-label').selectOption('OBSERVERET');
  await tick(page, 'statement-1-in', 'child-1');
  await press(page, 'add-statement');
  await page.locator('#statement-2-text').fill('Han tog mig om halsen.');
  await page.locator('#statement-2-label').selectOption('OPLYST_AF');
  await page.locator('#statement-2-teller').selectOption('victim');
  await tick(page, 'statement-2-in', 'victim');
  await tick(page, 'victim-consent', 'yes');
}

async function fillBasis(page: Page): Promise<void> {
  await tick(page, 'victim-mode', 'oral');
  await tick(page, 'victim-alone', 'yes');
  await tick(page, 'victim-has-interpreter', 'no');
  await page.locator('#victim-language').fill('dansk');
  await page.locator('#victim-scope').fill('Navn og telefonnummer til kommunens voldskoordinator');
  for (const item of ['identity', 'contact', 'address', 'whereabouts', 'account', 'violence']) await tick(page, 'victim-items', item);
  await tick(page, 'victim-months', '12');
}

/** As the draft lies once "send" was pressed and nothing was heard. */
async function freeze(draftId: string): Promise<void> {
  const caller = await houseCaller(house, 'freja-police-officer');
  const { body } = await caller.get(`/drafts/${draftId}`);
  const content = JSON.stringify({ ...JSON.parse(body.content as string), attempt: { salt: 'A'.repeat(43) } });
  await caller.put(`/drafts/${draftId}`, { version: body.version, children: body.children, content });
}

describe('a page of a referral is accessible, flows at 320 px, and nothing complains:', () => {
  let visitor: Visitor;
  let page: Page;
  beforeEach(async () => {
    visitor = await enter(house.origin);
    page = await visitor.signIn('freja-police-officer');
  });

  it.each(languages)('the form, empty, full and with everything to mend, in %s', async (language: Language) => {
    visitor.expectComplaint(/422/);
    await page.goto(`/${language}/underretning/ny`);
    await looksSound(page, 'referral-form-empty');
    await press(page, 'add-child');
    await press(page, 'continue');
    await page.locator('#error-summary').waitFor();
    await looksSound(page, 'referral-form-errors');
    await page.goto(`/${language}/underretning/ny`);
    await fillAll(page);
    await unfold(page);
    await looksSound(page, 'referral-form-full');
  }, 300_000);

  it.each(languages)('consent, check, receipt, in %s', async (language: Language) => {
    visitor.expectComplaint(/422/);
    await page.goto(`/${language}/underretning/ny`);
    await fillAll(page);
    await press(page, 'continue');
    await page.waitForURL(/grundlag/);
    await press(page, 'continue');
    await page.locator('#error-summary').waitFor();
    await looksSound(page, 'referral-basis-errors');
    await fillBasis(page);
    await looksSound(page, 'referral-basis');
    await press(page, 'continue');
    await page.waitForURL(/kontrol/);
    await looksSound(page, 'referral-check');
    await press(page, 'send');
    await page.locator('#error-summary').waitFor();
    await looksSound(page, 'referral-check-errors');
    for (const call of [1, 2]) await tick(page, `call-${call}-result`, 'no_answer');
    await press(page, 'send');
    await page.waitForURL(/kvittering/);
    await looksSound(page, 'referral-receipt');
  }, 300_000);

  it.each(languages)('a check that cannot be sent, an answer that is missing, a part outside the district, in %s', async (language: Language) => {
    await page.goto(`/${language}/underretning/ny`);
    await fillAll(page, { outside: true });
    await press(page, 'save');
    await page.locator('#flash').waitFor();
    const draftId = draftIn(page);
    await page.goto(`/${language}/underretning/${draftId}/kontrol`);
    await looksSound(page, 'referral-check-problems');
    await page.goto(`/${language}/underretning/${draftId}/grundlag`);
    await fillBasis(page);
    await press(page, 'continue');
    await page.waitForURL(/kontrol/);
    const calls = await page.locator('input[name=call]').count();
    for (let call = 1; call <= calls; call += 1) await tick(page, `call-${call}-result`, 'answered');
    await looksSound(page, 'referral-check-outside');
    await press(page, 'save');
    await page.locator('#flash').waitFor();
    await freeze(draftId);
    await page.goto(`/${language}/underretning/${draftId}/kontrol`);
    await looksSound(page, 'referral-unknown');
    await press(page, 'send-again');
    await page.waitForURL(/kvittering/);
    await looksSound(page, 'referral-receipt-outside');
  }, 300_000);

  it.each(languages)('nothing saved and nothing sent while the api is away, in %s', async (language: Language) => {
    await page.goto(`/${language}/underretning/ny`);
    await fillAll(page);
    await tick(page, 'victim-consent', 'not-asked');
    await press(page, 'continue');
    await page.waitForURL(/kontrol/);
    const form = await visitor.open(page.url().replace('/kontrol', ''));
    visitor.expectComplaint(/503/);
    const calls = await page.locator('input[name=call]').count();
    for (let call = 1; call <= calls; call += 1) await tick(page, `call-${call}-result`, 'answered');
    await page.locator('form[data-saved=true]').waitFor();
    await house.stopApi();
    try {
      await press(page, 'send');
      await page.locator('#error-summary').waitFor();
      await looksSound(page, 'referral-not-sent');
      await press(form, 'save');
      await form.locator('#error-summary').waitFor();
      await looksSound(form, 'referral-not-saved');
    } finally {
      await house.startApi();
    }
  }, 300_000);
});
