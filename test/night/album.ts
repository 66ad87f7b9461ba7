import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

const widths = { desk: 1280, phone: 390 } as const;

/** Between the edge of a picture and what it begins with. */
const spaceAbove = 16;

interface Shot {
  /** How much of the page is shown, in pixels. */
  readonly height: number;
  /** Where the picture begins; where the page's own content does unless told otherwise. */
  readonly from?: Locator;
  /** With what stands above every page. */
  readonly isWhole?: boolean;
  readonly on?: keyof typeof widths;
}

/** Pictures of one night, each as wide as a screen and as high as what matters, so that all of them together stay small. */
export class Album {
  /** In the order in which they were taken. */
  readonly names: string[] = [];
  readonly #folder: string;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#folder = folder;
  }

  /** Leaves `<name>.png`, and the page as it was. */
  async take(page: Page, name: string, { height, from = page.locator('main'), isWhole = false, on = 'desk' }: Shot): Promise<void> {
    if (this.names.includes(name)) throw new Error(`There is a picture "${name}" already.`);
    const before = page.viewportSize();
    await page.setViewportSize({ width: widths[on], height });
    if (isWhole) await page.evaluate('scrollTo(0, 0)');
    else await from.evaluate((element, above) => scrollTo({ top: element.getBoundingClientRect().top + scrollY - above, behavior: 'instant' }), spaceAbove);
    await page.screenshot({ path: join(this.#folder, `${name}.png`), animations: 'disabled' });
    if (before !== null) await page.setViewportSize(before);
    this.names.push(name);
  }
}
