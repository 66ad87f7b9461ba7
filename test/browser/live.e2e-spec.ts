import type { Page } from 'playwright-core';
import { frameTexts } from '../../apps/web/src/texts/frame.js';
import { casePage, rosterPage, ScriptHost } from './script-host.js';
import { visitors } from './visitors.js';

const { enter } = visitors();
let host: ScriptHost;

beforeEach(async () => {
  host = await ScriptHost.start();
});
afterEach(() => host.stop());

const say = frameTexts.in('da');
const notice = (page: Page) => page.getByText(say('somethingNew'));
const lost = (page: Page) => page.getByText(say('connectionLost'));
const seen = (pages: Page[], what: (page: Page) => { waitFor(): Promise<void> }) => Promise.all(pages.map((page) => what(page).waitFor()));
const gone = (page: Page, what: typeof notice) => what(page).waitFor({ state: 'hidden' });

const news = { kind: 'directory.changed' };

/** Listens on a page to what the tabs tell each other. @returns what settles when such a message has come */
async function hears(page: Page, type: string): Promise<() => Promise<unknown>> {
  await page.evaluate(`void (globalThis.heard = new Promise((settle) => {
    new BroadcastChannel('naervaern').addEventListener('message', ({ data }) => data.type === '${type}' && settle());
  }))`);
  return () => page.evaluate('globalThis.heard');
}

describe('what has changed', () => {
  it('is told to ten tabs through one stream, and another tab takes over when the one that holds it is closed', async () => {
    const visitor = await enter(host.origin);
    const leader = await visitor.open(rosterPage);
    const first = await host.streams.next();
    const others = [];
    for (let tab = 2; tab <= 10; tab += 1) others.push(await visitor.open(rosterPage));
    first.send('changed', news);
    await seen([leader, ...others], notice);
    expect(host.streams.count).toBe(1);

    await Promise.all(others.map((page) => page.reload()));
    await leader.close();
    const second = await host.streams.next();
    const tenth = await visitor.open(rosterPage);
    second.send('changed', news);
    await seen([...others, tenth], notice);
    expect(host.streams.count).toBe(2);
  });

  it('is said only on a page that shows such things, as a link to the same page', async () => {
    const visitor = await enter(host.origin);
    const concerned = await visitor.open(rosterPage);
    const unconcerned = await visitor.open(casePage);
    const stream = await host.streams.next();
    const elsewhere = await hears(unconcerned, 'changed');
    stream.send('changed', news);
    await notice(concerned).waitFor();
    await elsewhere();
    expect(await notice(unconcerned).isVisible()).toBe(false);

    await concerned.getByRole('link', { name: say('showUpdated') }).click();
    await gone(concerned, notice);
    expect(new URL(concerned.url()).pathname).toBe(rosterPage);
  });

  it('is not said when it is of another kind', async () => {
    const visitor = await enter(host.origin);
    await visitor.open(casePage);
    const page = await visitor.open(rosterPage);
    const heard = await hears(page, 'changed');
    (await host.streams.next()).send('changed', { kind: 'cases.changed' });
    await heard();
    expect(await notice(page).isVisible()).toBe(false);
  });

  it('is not followed by a page on which nobody is signed in', async () => {
    const visitor = await enter(host.origin);
    const outside = await visitor.open('/da/log-ind');
    const inside = await visitor.open(rosterPage);
    const stream = await host.streams.next();
    await outside.close();
    stream.send('changed', news);
    await notice(inside).waitFor();
  });
});

describe('a line that is cut', () => {
  const cut = /net::ERR_INCOMPLETE_CHUNKED_ENCODING/;

  it('is owned up to in every tab until it is back, and then every page offers to be shown anew', async () => {
    const visitor = await enter(host.origin);
    visitor.expectComplaint(cut);
    const pages = [await visitor.open(rosterPage), await visitor.open(rosterPage)];
    (await host.streams.next()).cut();
    await seen(pages, lost);
    await host.streams.next();
    await Promise.all(pages.map((page) => gone(page, lost)));
    await seen(pages, notice);
  });

  it('is tried again after an answer of 503, with growing waits, and at once when another tab gets a page', async () => {
    host.refusesStreams = true;
    const visitor = await enter(host.origin);
    visitor.expectComplaint(/503/);
    await visitor.context.clock.install();
    const outside = await visitor.open('/da/log-ind');
    const firstLoss = await hears(outside, 'lost');
    const page = await visitor.open(rosterPage);
    await firstLoss();
    for (const [tries, seconds] of [1, 2, 4, 8, 16, 30, 30].entries()) {
      await visitor.context.clock.fastForward(seconds * 900);
      await page.evaluate('fetch("/da/log-ind")');
      expect(host.refusals.count).toBe(tries + 1);
      const nextLoss = await hears(outside, 'lost');
      await visitor.context.clock.fastForward(seconds * 700);
      await nextLoss();
    }
    host.refusesStreams = false;
    const newcomer = await visitor.open(rosterPage);
    await host.streams.next();
    await gone(page, lost);
    expect(await lost(newcomer).isVisible()).toBe(false);
  });

  it('is noticed by its silence, once the server has begun to ping', async () => {
    const visitor = await enter(host.origin);
    await visitor.context.clock.install();
    const page = await visitor.open(rosterPage);
    const stream = await host.streams.next();
    stream.send('changed', news);
    await notice(page).waitFor();
    await visitor.context.clock.fastForward(60_000);
    expect(await lost(page).isVisible()).toBe(false);
    const heard = await hears(await visitor.open('/da/log-ind'), 'changed');
    stream.send('ping');
    stream.send('changed', news);
    await heard();
    await visitor.context.clock.fastForward(38_000);
    expect(await lost(page).isVisible()).toBe(false);
    await visitor.context.clock.fastForward(2_000);
    await lost(page).waitFor();
    await visitor.context.clock.fastForward(2_000);
    await host.streams.next();
    await gone(page, lost);
  });
});
