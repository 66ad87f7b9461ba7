import type { Page } from 'playwright-core';
import { frameTexts } from '../../apps/web/src/texts/frame.js';
import { Keyboard } from './keyboard.js';
import { caseHeading, casePage, rosterPage, ScriptHost } from './script-host.js';
import type { Visitor } from './visitor.js';
import { visitors } from './visitors.js';

const { enter } = visitors();
let host: ScriptHost;
let visitor: Visitor;

beforeEach(async () => {
  host = await ScriptHost.start();
  visitor = await enter(host.origin);
  // The machine is five hours behind, and its clock moves when the test says so: only the server's counts.
  await visitor.context.clock.install({ time: '2026-11-23T16:00:00Z' });
  await visitor.context.clock.pauseAt('2026-11-23T16:00:01Z');
});
afterEach(() => host.stop());

const say = frameTexts.in('da');
const warning = (page: Page) => page.getByRole('dialog', { name: say('warningHeading') });
const stay = (page: Page) => page.getByRole('button', { name: say('stay') });
const shown = (page: Page) => warning(page).waitFor();
const gone = (page: Page) => warning(page).waitFor({ state: 'hidden' });
const count = (page: Page) => page.locator('#session-count').textContent();
const announcement = (page: Page) => page.locator('#session-announcement').textContent();
const spoken = (left: string): string => `${say('warningText')} ${left}.`;
const timedOut = (page: Page) => page.waitForURL(`${host.origin}/da/logget-af?grund=udloebet`);

/** Lets the time pass, for the machine and for the server. */
async function pass(minutes: number, seconds = 0): Promise<void> {
  host.now += (minutes * 60 + seconds) * 1000;
  await visitor.context.clock.fastForward((minutes * 60 + seconds) * 1000);
}

/** While a page is on its way, the one that is still there cannot be asked; it can say something by itself. */
async function tellsWhenCovered(page: Page): Promise<{ covered: Promise<unknown> }> {
  const covered = page.waitForEvent('console', (message) => message.text() === 'display is none');
  await page.evaluate(`new MutationObserver(() => console.log('display is ' + getComputedStyle(document.documentElement).display))
    .observe(document.documentElement, { attributes: true })`);
  return { covered };
}

describe('the warning', () => {
  it('comes three minutes before the end, counts for the eye and speaks three times', async () => {
    const page = await visitor.open(casePage);
    await pass(11, 59);
    expect(await warning(page).isVisible()).toBe(false);
    await pass(0, 1);
    await shown(page);
    expect(await count(page)).toBe('3 minutter');
    expect(await announcement(page)).toBe(spoken('3 minutter'));
    await pass(0, 29);
    expect(await count(page)).toBe('2 minutter og 31 sekunder');
    expect(await announcement(page)).toBe(spoken('3 minutter'));
    await pass(1, 31);
    expect(await announcement(page)).toBe(spoken('1 minut'));
    await pass(0, 40);
    expect(await announcement(page)).toBe(spoken('20 sekunder'));
    await pass(0, 19);
    expect(await count(page)).toBe('1 sekund');
    expect(await announcement(page)).toBe(spoken('20 sekunder'));
  });

  it('goes in every tab when somebody chooses to stay, and comes back fifteen minutes after that', async () => {
    const pages = [await visitor.open(casePage), await visitor.open(rosterPage)] as const;
    await pass(13);
    await Promise.all(pages.map(shown));
    await stay(pages[0]).click();
    const question = await host.questions['/session/extend'].next();
    expect(question.token).toBe('the-token');
    question.answer(200, host.times());
    await Promise.all(pages.map(gone));
    await pass(11, 59);
    expect(await warning(pages[1]).isVisible()).toBe(false);
    await pass(0, 1);
    await Promise.all(pages.map(shown));
    expect(await announcement(pages[1])).toBe(spoken('3 minutter'));
    expect(host.questions['/session/extend'].count).toBe(1);
  });

  it('is answered by keys alone, Escape included', async () => {
    const page = await visitor.open(casePage);
    const keyboard = new Keyboard(page);
    for (const key of ['Enter', 'Escape']) {
      await pass(13);
      await shown(page);
      await keyboard.tabTo(stay(page));
      await keyboard.press(key);
      (await host.questions['/session/extend'].next()).answer(200, host.times());
      await gone(page);
    }
  });

  it('goes when a page is loaded in another tab', async () => {
    const page = await visitor.open(casePage);
    await pass(13);
    await shown(page);
    await visitor.open(rosterPage);
    await gone(page);
  });

  it('offers no stay when the day is over, whatever one does', async () => {
    host.absoluteMinutes = 10;
    const page = await visitor.open(casePage);
    await pass(8);
    await shown(page);
    expect(await stay(page).isVisible()).toBe(false);
    expect(await count(page)).toBe('2 minutter');
  });

  it.each([
    ['fails', /500/, 500, {}],
    ['answers something else', undefined, 200, { serverNow: '2026-11-23T21:13:00Z', idleEndsAt: 'soon', absoluteEndsAt: '2026-11-24T05:00:00Z' }],
  ])('stays and says so when the server %s', async (_what, complaint, status, body) => {
    const page = await visitor.open(casePage);
    await pass(13);
    await stay(page).click();
    if (complaint) visitor.expectComplaint(complaint);
    (await host.questions['/session/extend'].next()).answer(status, body);
    await page.getByText(say('stayFailed')).waitFor();
    expect(await warning(page).isVisible()).toBe(true);
    await stay(page).click();
    (await host.questions['/session/extend'].next()).answer(200, host.times());
    await gone(page);
  });
});

describe('the end', () => {
  it('comes in every tab at its minute, and back does not lead to the page', async () => {
    const pages = [await visitor.open(casePage), await visitor.open(rosterPage)] as const;
    await pass(14, 59);
    await Promise.all(pages.map(shown));
    await pass(0, 1);
    await Promise.all(pages.map(timedOut));
    await pages[0].goBack();
    expect(pages[0].url()).toBe('about:blank');
  });

  it('comes at once when the machine wakes up after it', async () => {
    const page = await visitor.open(casePage);
    // No timer has run meanwhile.
    await visitor.context.clock.setSystemTime('2026-11-23T18:00:00Z');
    await page.evaluate('document.dispatchEvent(new Event("visibilitychange"))');
    await timedOut(page);
  });

  it('hides the page before the next one has come', async () => {
    const page = await visitor.open(casePage);
    const { covered } = await tellsWhenCovered(page);
    const release = host.holdPages();
    await pass(14, 59);
    const passing = visitor.context.clock.runFor(5_000);
    await covered;
    release();
    await passing;
    await timedOut(page);
    expect(host.pages).toBe(2);
  });

  it('comes when the server says that there is no session to extend', async () => {
    const page = await visitor.open(casePage);
    await pass(13);
    await stay(page).click();
    visitor.expectComplaint(/401/);
    (await host.questions['/session/extend'].next()).answer(401);
    await timedOut(page);
  });

  it('comes in every tab when the server ends the session', async () => {
    const pages = [await visitor.open(casePage), await visitor.open(rosterPage)];
    (await host.streams.next()).send('ended');
    await Promise.all(pages.map((page) => page.waitForURL(`${host.origin}/da/logget-af`)));
    expect(host.streams.count).toBe(1);
  });

  it('is looked for again when the browser takes a page out of its memory', async () => {
    const page = await visitor.open(casePage);
    const { covered } = await tellsWhenCovered(page);
    const release = host.holdPages();
    const shown = page.evaluate('dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }))');
    await covered;
    release();
    await shown;
    await page.getByRole('heading', { name: caseHeading }).waitFor();
    expect(host.pages).toBe(2);
  });
});
