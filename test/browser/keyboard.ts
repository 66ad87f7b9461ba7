import type { Locator, Page } from 'playwright-core';

const mostTabs = 50;

/** Somebody who uses keys alone, and how many they had to press. */
export class Keyboard {
  presses = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** One key or chord by Playwright's names: "Enter", "Shift", "Shift+Tab". */
  async press(key: string): Promise<void> {
    this.presses += 1;
    await this.#page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    this.presses += [...text].length;
    await this.#page.keyboard.type(text);
  }

  /** @throws Error when Tab does not lead there */
  async tabTo(control: Locator): Promise<void> {
    for (let tabs = 0; tabs < mostTabs; tabs += 1) {
      if (await control.evaluate((element) => element === element.ownerDocument.activeElement)) return;
      await this.press('Tab');
    }
    throw new Error(`${mostTabs} presses of Tab do not lead to ${control}.`);
  }
}
