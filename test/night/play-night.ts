import type { Browser } from 'playwright-core';
import { Visitor } from '../browser/visitor.js';
import type { WebHouse } from '../harness/index.js';
import { akselLooks } from './aksel-looks.js';
import type { Album } from './album.js';
import { beforeTheNight } from './before-the-night.js';
import { frejaAnswers } from './freja-answers.js';
import { frejaWrites } from './freja-writes.js';
import { karenWorks } from './karen-works.js';
import type { Done } from './night.js';

/** One night of three people in a real browser on the real product. @returns what each thing that they did cost them */
export async function playNight(browser: Browser, house: WebHouse, album: Album): Promise<Done[]> {
  const before = await beforeTheNight(house);
  const [hers, karens, his] = (await Promise.all([1, 2, 3].map(() => Visitor.enter(browser, house.origin)))) as [Visitor, Visitor, Visitor];
  const karen = await karens.signIn('karen-koege-child-intake');
  const follows = karens.context.waitForEvent('response', (response) => response.url().endsWith('/live'));
  await karen.goto('/da/indbakke');
  await follows;
  const night = { house, before, album, karen, freja: await hers.signIn('freja-police-officer'), done: [] as Done[] };
  const acute = await frejaWrites(night);
  await karenWorks(night, acute);
  await frejaAnswers(night, acute);
  await akselLooks(night, await his.signIn('aksel-koege-auditor'));
  for (const visitor of [hers, karens, his]) await visitor.leave();
  return night.done;
}
