import type { Page } from 'playwright-core';
import { referralDraftTexts } from '../../apps/web/src/texts/referral-draft.js';
import { draftPage, draftQuestion, type Question, ScriptHost } from './script-host.js';
import type { Visitor } from './visitor.js';
import { visitors } from './visitors.js';

const { enter } = visitors();
let host: ScriptHost;
let visitor: Visitor;

beforeEach(async () => {
  host = await ScriptHost.start();
  visitor = await enter(host.origin);
  await visitor.context.clock.install({ time: '2026-11-23T21:00:00Z' });
  await visitor.context.clock.pauseAt('2026-11-23T21:00:01Z');
});
afterEach(() => host.stop());

const say = referralDraftTexts.in('da');
const name = (page: Page) => page.locator('#victim-name');
const asked = (): Promise<Question> => host.questions[draftQuestion].next();
const savings = (): number => host.questions[draftQuestion].count;
const pause = (milliseconds: number): Promise<void> => visitor.context.clock.fastForward(milliseconds);
const is = (page: Page, saved: boolean): Promise<void> => page.locator(`form[data-saved=${saved}]`).waitFor();
const problem = (page: Page, text: string): Promise<void> => page.locator('#draft-problem', { hasText: text }).waitFor();

describe('a form that is saved while somebody writes', () => {
  it('is sent a second and a half after the last key, with everything on it', async () => {
    const page = await visitor.open(draftPage);
    await name(page).pressSequentially('Ida');
    await is(page, false);
    await pause(1_400);
    await name(page).pressSequentially(' P');
    await pause(1_400);
    expect(savings()).toBe(0);
    await pause(200);
    const question = await asked();
    const form = await question.form;
    expect([question.token, form.get('victim-name'), form.get('version'), form.get('writes'), form.get('form')]).toEqual(['the-token', 'Ida P', '3', '5', 'facts']);
    question.answer(200, { version: 4, text: 'Kladde gemt kl. 22.00' });
    await is(page, true);
    expect(await page.locator('#draft-state').textContent()).toBe('Kladde gemt kl. 22.00');
    await name(page).pressSequentially('r');
    await pause(1_600);
    const next = await asked();
    expect((await next.form).get('version')).toBe('4');
    next.answer(200, { version: 5, text: 'x' });
    await is(page, true);
  });

  it('is not sent while nothing was typed', async () => {
    const page = await visitor.open(draftPage);
    await name(page).focus();
    await page.locator('#victim-safe').focus();
    await pause(60_000);
    await page.goto('about:blank');
    expect(savings()).toBe(0);
  });

  it('is saved again when something was typed while it was being saved', async () => {
    const page = await visitor.open(draftPage);
    await name(page).pressSequentially('I');
    await pause(1_600);
    const first = await asked();
    await name(page).pressSequentially('da');
    first.answer(200, { version: 4, text: 'x' });
    await page.locator('input[name=version][value="4"]').waitFor({ state: 'attached' });
    await is(page, false);
    await pause(1_600);
    const second = await asked();
    expect([(await second.form).get('victim-name'), (await second.form).get('version')]).toEqual(['Ida', '4']);
    second.answer(200, { version: 5, text: 'x' });
    await is(page, true);
  });

  it.each<[string, (page: Page) => Promise<unknown>]>([
    ['when the page is left', (page) => page.goto('about:blank')],
    ['when the form is left', (page) => page.getByRole('link', { name: 'Nærværn' }).focus()],
  ])('is saved at once %s', async (_what, leave) => {
    const page = await visitor.open(draftPage);
    await name(page).pressSequentially('Ida');
    const left = leave(page);
    const question = await asked();
    expect((await question.form).get('victim-name')).toBe('Ida');
    question.answer(200, { version: 4, text: 'x' });
    await left;
  });

  it('goes nowhere by Enter in a field, and keeps Enter in a text of several lines', async () => {
    const page = await visitor.open(draftPage);
    await name(page).press('Enter');
    await page.locator('#victim-safe').press('Enter');
    expect([new URL(page.url()).pathname, await page.locator('#victim-safe').inputValue(), host.pages]).toEqual([draftPage, '\n', 1]);
    await pause(1_600);
    (await asked()).answer(200, { version: 4, text: 'x' });
    await is(page, true);
  });
});

describe('a form that cannot be saved', () => {
  beforeEach(() => visitor.expectComplaint(/503/));

  it('says so, tries again and again, later each time, and says when it is safe', async () => {
    const page = await visitor.open(draftPage);
    await name(page).pressSequentially('Ida');
    await pause(1_600);
    (await asked()).answer(503);
    await problem(page, say('unsaved'));
    await pause(900);
    expect(savings()).toBe(1);
    await pause(700);
    (await asked()).answer(503);
    await pause(1_900);
    expect(savings()).toBe(2);
    await pause(1_200);
    (await asked()).answer(200, { version: 4, text: 'Kladde gemt kl. 22.00' });
    await is(page, true);
    expect([await page.locator('#draft-problem').textContent(), await page.locator('#draft-state').textContent()]).toEqual(['', 'Kladde gemt kl. 22.00']);
  });

  it('asks before it is left, and not once it is saved', async () => {
    const page = await visitor.open(draftPage);
    await name(page).pressSequentially('Ida');
    await pause(1_600);
    (await asked()).answer(503);
    await problem(page, say('unsaved'));
    const question = page.waitForEvent('dialog');
    void page.evaluate('location.reload()').catch(() => undefined);
    const dialog = await question;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await pause(1_600);
    (await asked()).answer(200, { version: 4, text: 'x' });
    await is(page, true);
    await page.reload();
    await name(page).waitFor();
  });

  it('stays where it is when its button is pressed, and goes on by the next press', async () => {
    const page = await visitor.open(draftPage);
    await name(page).pressSequentially('Ida');
    await page.getByRole('button', { name: 'Fortsæt' }).click();
    (await asked()).answer(503);
    await problem(page, say('unsaved'));
    expect([host.pages, await name(page).inputValue()]).toEqual([1, 'Ida']);
    await page.getByRole('button', { name: 'Fortsæt' }).click();
    (await asked()).answer(200, { version: 4, text: 'x' });
    await page.waitForEvent('load');
    expect(host.pages).toBe(2);
  });
});

describe('a form that another window has saved', () => {
  it('says what happened, stops saving, and leaves the last word to its buttons', async () => {
    visitor.expectComplaint(/409/);
    const page = await visitor.open(draftPage);
    await name(page).pressSequentially('Ida');
    await pause(1_600);
    (await asked()).answer(409, { text: 'Ændret i et andet vindue' });
    await problem(page, 'Ændret i et andet vindue');
    await name(page).pressSequentially(' P');
    await pause(120_000);
    expect([savings(), await name(page).inputValue()]).toEqual([1, 'Ida P']);
    await page.getByRole('button', { name: 'Fortsæt' }).click();
    await page.waitForEvent('load');
    expect(host.pages).toBe(2);
  });
});

describe('a screen that is hidden', () => {
  const hide = async (page: Page): Promise<void> => {
    for (let press = 1; press <= 3; press += 1) await page.keyboard.press('Shift');
  };

  it('is covered at once, and locked when what was typed is saved', async () => {
    const page = await visitor.open(draftPage);
    await name(page).pressSequentially('Ida');
    await hide(page);
    await name(page).waitFor({ state: 'hidden' });
    const saving = await asked();
    expect(host.questions['/session/lock'].count).toBe(0);
    saving.answer(200, { version: 4, text: 'x' });
    (await host.questions['/session/lock'].next()).answer(204);
    await page.waitForURL(`${host.origin}/da/skjult`);
  });

  it('is not kept waiting for a draft that cannot be saved, and asks nothing', async () => {
    const page = await visitor.open(draftPage);
    await name(page).pressSequentially('Ida');
    await hide(page);
    await asked();
    await pause(3_100);
    (await host.questions['/session/lock'].next()).answer(204);
    await page.waitForURL(`${host.origin}/da/skjult`);
  });
});
