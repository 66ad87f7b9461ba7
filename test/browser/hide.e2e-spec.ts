import type { Page } from 'playwright-core';
import { frameTexts } from '../../apps/web/src/texts/frame.js';
import { caseHeading, casePage, ScriptHost } from './script-host.js';
import type { Visitor } from './visitor.js';
import { visitors } from './visitors.js';

const { enter } = visitors();
let host: ScriptHost;
let visitor: Visitor;

beforeEach(async () => {
  host = await ScriptHost.start();
  visitor = await enter(host.origin);
});
afterEach(() => host.stop());

const heading = (page: Page) => page.getByRole('heading', { name: caseHeading });
const covered = (page: Page) => heading(page).waitFor({ state: 'hidden' });
const asked = () => host.questions['/session/lock'].next();
const hidden = (page: Page) => page.waitForURL(`${host.origin}/da/skjult`);

async function shiftThreeTimes(page: Page): Promise<void> {
  for (let press = 1; press <= 3; press += 1) await page.keyboard.press('Shift');
}

describe('hiding the screen', () => {
  it.each([
    ['its button', (page: Page) => page.getByRole('button', { name: frameTexts.in('da')('hideScreen') }).click()],
    ['Shift three times', shiftThreeTimes],
  ])('by %s covers every tab before the server answers, and locks the session', async (_what, hide) => {
    const other = await visitor.open(casePage);
    const page = await visitor.open(casePage);
    await heading(page).waitFor();
    await hide(page);
    await Promise.all([page, other].map(covered));
    const questions = [await asked(), await asked()];
    expect(new URL(page.url()).pathname).toBe(casePage);
    expect(questions.map(({ token }) => token)).toEqual(['the-token', 'the-token']);
    for (const question of questions) question.answer(204);
    await Promise.all([page, other].map(hidden));
    expect(host.questions['/session/lock'].count).toBe(2);
    await page.goBack();
    expect(page.url()).toBe('about:blank');
  });

  it('leaves nothing to see, not even white on white', async () => {
    const page = await visitor.open(casePage);
    const before = await page.screenshot();
    await shiftThreeTimes(page);
    await covered(page);
    const blank = await (await visitor.open('about:blank')).screenshot();
    await page.bringToFront();
    expect((await page.screenshot()).equals(blank)).toBe(true);
    expect(before.equals(blank)).toBe(false);
  });

  it('covers the warning too', async () => {
    host.idleMinutes = 2;
    const page = await visitor.open(casePage);
    await page.getByRole('dialog').waitFor();
    await shiftThreeTimes(page);
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it('stays hidden and asks again when nobody could lock the session', async () => {
    await visitor.context.clock.install();
    const page = await visitor.open(casePage);
    visitor.expectComplaint(/500/);
    await shiftThreeTimes(page);
    await shiftThreeTimes(page);
    (await asked()).answer(500);
    await visitor.context.clock.fastForward(2_000);
    (await asked()).answer(500);
    await covered(page);
    await visitor.context.clock.fastForward(3_000);
    const third = await asked();
    expect(new URL(page.url()).pathname).toBe(casePage);
    await covered(page);
    third.answer(204);
    await hidden(page);
    expect(host.questions['/session/lock'].count).toBe(3);
  });

  it('goes on when the session has ended meanwhile', async () => {
    const page = await visitor.open(casePage);
    visitor.expectComplaint(/401/);
    await shiftThreeTimes(page);
    (await asked()).answer(401);
    await hidden(page);
  });
});

describe('Shift three times', () => {
  const notHidden = async (page: Page): Promise<void> => {
    expect(await heading(page).isVisible()).toBe(true);
    expect(host.questions['/session/lock'].count).toBe(0);
  };

  it.each<[string, (page: Page) => Promise<void>]>([
    ['with a letter in between', async ({ keyboard }) => {
      await keyboard.press('Shift');
      await keyboard.press('Shift');
      await keyboard.press('a');
      await keyboard.press('Shift');
    }],
    ['as part of capital letters', async ({ keyboard }) => {
      for (const key of ['Shift+A', 'Shift+B', 'Shift+C']) await keyboard.press(key);
    }],
    ['the first of them in a capital letter', async ({ keyboard }) => {
      for (const key of ['Shift+A', 'Shift', 'Shift']) await keyboard.press(key);
    }],
    ['two by two', async ({ keyboard }) => {
      for (let pair = 1; pair <= 2; pair += 1) {
        for (const key of ['ShiftLeft', 'ShiftRight']) await keyboard.down(key);
        for (const key of ['ShiftLeft', 'ShiftRight']) await keyboard.up(key);
      }
    }],
    ['as part of moving backwards', async ({ keyboard }) => {
      await keyboard.press('Shift');
      await keyboard.press('Shift');
      await keyboard.press('Shift+Tab');
    }],
    ['with Alt, which changes the layout of the keyboard', async ({ keyboard }) => {
      await keyboard.down('Alt');
      for (let press = 1; press <= 3; press += 1) await keyboard.press('Shift');
      await keyboard.up('Alt');
    }],
    ['held down, which repeats', async ({ keyboard }) => {
      for (let press = 1; press <= 3; press += 1) await keyboard.down('Shift');
      await keyboard.up('Shift');
    }],
    ['while marking text with the mouse', async (page) => {
      await page.keyboard.press('Shift');
      await page.keyboard.press('Shift');
      await page.keyboard.down('Shift');
      await heading(page).click();
      await page.keyboard.up('Shift');
    }],
  ])('%s hides nothing', async (_what, press) => {
    const page = await visitor.open(casePage);
    await press(page);
    await notHidden(page);
  });

  it('slower than in five seconds hides nothing, and is a beginning again', async () => {
    await visitor.context.clock.install({ time: '2026-11-23T21:00:00Z' });
    await visitor.context.clock.pauseAt('2026-11-23T21:00:01Z');
    const page = await visitor.open(casePage);
    await page.keyboard.press('Shift');
    await visitor.context.clock.fastForward(2_500);
    await page.keyboard.press('Shift');
    await visitor.context.clock.fastForward(2_501);
    await page.keyboard.press('Shift');
    await notHidden(page);
    await visitor.context.clock.fastForward(2_499);
    await page.keyboard.press('Shift');
    await covered(page);
  });

  it('hides nothing where nobody is signed in', async () => {
    const page = await visitor.open('/da/log-ind');
    await shiftThreeTimes(page);
    expect(await page.getByRole('heading').isVisible()).toBe(true);
    expect(host.questions['/session/lock'].count).toBe(0);
  });
});
