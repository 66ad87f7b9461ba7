import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { uuidv7 } from '#kernel';
import { aChildPart, anIncident, aSalt } from '../builders/incident.js';
import { type Caller, houseCaller, howMany, tellFigures, webHouse, type WebHouse } from '../harness/index.js';
import { visitors } from './visitors.js';

const { enter } = visitors();
let house: WebHouse;
beforeAll(async () => {
  house = await webHouse();
}, 60_000);
afterAll(() => house?.stop());

const sendsPerSecond = 20;

/** Notes when the page shows that something is new, and hides it again, so that the next one is seen too. */
const watchNotice = `{
  globalThis.noticedAt = [];
  const notice = document.querySelector('#live-notice p');
  new MutationObserver(() => {
    if (notice.hidden) return;
    globalThis.noticedAt.push(Date.now());
    notice.hidden = true;
  }).observe(notice, { attributes: true, attributeFilter: ['hidden'] });
}`;

const noticedAt = (page: Page) => page.evaluate('globalThis.noticedAt') as Promise<number[]>;

interface Sent {
  partId: string;
  pressedAt: number;
}

/** A case recorded, and how to send its child's part: everything that is not the sending is done before the clock runs. */
async function readyToSend(officer: Caller): Promise<() => Promise<Sent>> {
  const incident = anIncident();
  const recorded = await officer.put(`/cases/${incident.caseId}`, incident.body);
  if (recorded.status !== 200) throw new Error(recorded.text);
  const part = aChildPart(incident);
  const [path, body] = [`/referrals/${uuidv7()}`, { caseId: incident.caseId, salt: aSalt(), parts: [part] }];
  return async () => {
    const pressedAt = Date.now();
    const answer = await officer.put(path, body);
    if (answer.status !== 200) throw new Error(answer.text);
    return { partId: part.id, pressedAt };
  };
}

/** When the worker handed on the news of each part. One notice may stand for several of them. */
async function handedOnAt(parts: readonly Sent[]): Promise<Map<string, number>> {
  const rows = await house.database.asSuperuser<{ about_id: string; at: number }>(
    `select about_id, extract(epoch from delivered_at)::float * 1000 as at from platform.outbox where kind = 'part.delivered' and delivered_at is not null and about_id = any ($1)`,
    [parts.map(({ partId }) => partId)],
  );
  return new Map(rows.map(({ about_id, at }) => [about_id, at]));
}

/** Sends one part every 50 ms and sees when the window tells of each. @returns the waits in milliseconds, shortest first */
async function aRound(officer: Caller, window: Page): Promise<number[]> {
  const sends: (() => Promise<Sent>)[] = [];
  for (let made = 0; made < howMany.timedSends; made++) sends.push(await readyToSend(officer));
  const began = performance.now();
  const pressed: Promise<Sent>[] = [];
  for (const [index, send] of sends.entries()) {
    // A press every 50 ms, however long an answer takes.
    await pause(Math.max(0, began + (index * 1000) / sendsPerSecond - performance.now()));
    pressed.push(send());
  }
  const sent = await Promise.all(pressed);
  const handedOn = await eventually(async () => {
    const found = await handedOnAt(sent);
    return found.size === sent.length && (await noticedAt(window)).at(-1)! >= Math.max(...found.values()) ? found : undefined;
  });
  const noticed = await noticedAt(window);
  return sent.map(({ partId, pressedAt }) => noticed.find((at) => at >= handedOn.get(partId)!)! - pressedAt).toSorted((one, other) => one - other);
}

const within = (waits: readonly number[], share: number): number => Math.round(waits[Math.ceil(waits.length * share) - 1]!);

/** A machine that others use too has bad seconds: they are told, and another round is measured. */
const mostRounds = 3;

describe('a referral that is sent', () => {
  it(`is told in another window within half a second of the press, 99 times of 100, at ${sendsPerSecond} sends a second`, async () => {
    const officer = await houseCaller(house, 'freja-police-officer');
    const caseworker = await enter(house.origin);
    const window = await caseworker.signIn('karen-koege-child-intake');
    const streaming = caseworker.context.waitForEvent('response', (response) => response.url().endsWith('/live'));
    await window.goto('/da/indbakke');
    await streaming;
    await window.evaluate(watchNotice);
    const slowest: number[] = [];
    while (slowest.length < mostRounds && !(slowest.at(-1)! <= 500)) {
      const waits = await aRound(officer, window);
      expect(waits.every((wait) => wait > 0)).toBe(true);
      slowest.push(within(waits, 0.99));
      tellFigures(`live: ${waits.length} sends at ${sendsPerSecond} a second, press to notice in another window: median ${within(waits, 0.5)} ms, 99 % within ${within(waits, 0.99)} ms`);
    }
    expect(slowest.at(-1)).toBeLessThanOrEqual(500);
  }, 60_000 + mostRounds * howMany.timedSends * 200);
});

/** Looks again and again until there is something: what is awaited happens in the browser and in the database, and tells nobody here. */
async function eventually<What>(look: () => Promise<What | undefined>): Promise<What> {
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
  }
}
