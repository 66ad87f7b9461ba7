import type { Page } from 'playwright-core';
import type { WebHouse } from '../harness/index.js';
import type { Album } from './album.js';
import type { BeforeTheNight } from './before-the-night.js';
import { type Effort, Hands } from './hands.js';

/** One thing that somebody did, and what it cost them. */
export interface Done extends Effort {
  readonly what: string;
}

/** What the acts of a night share: who is at which window, the album, and the account of what everything cost. */
export interface Night {
  readonly house: WebHouse;
  readonly before: BeforeTheNight;
  readonly freja: Page;
  readonly karen: Page;
  readonly album: Album;
  readonly done: Done[];
}

/** Does something with somebody's hands, and writes down what it cost. */
export async function act({ done }: Pick<Night, 'done'>, what: string, page: Page, how: (hands: Hands) => Promise<void>): Promise<void> {
  const hands = new Hands(page);
  await how(hands);
  done.push({ what, ...hands.effort });
}
