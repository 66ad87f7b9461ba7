import type { Locator, Page } from 'playwright-core';
import { isCovered } from '../browser/is-covered.js';
import { Keyboard } from '../browser/keyboard.js';

/** What an act cost the one who did it. */
export interface Effort {
  /** Keys that were pressed, letters and digits not among them. */
  readonly keys: number;
  /** Letters and digits of names, numbers and words. */
  readonly letters: number;
  /** Presses of a mouse button. */
  readonly presses: number;
  /** How long one looked at a page that was still on its way, in milliseconds. */
  readonly waited: number;
}

/** Somebody at a page: with keys, with a mouse, and with a watch for what they have to wait for. */
export class Hands {
  readonly #page: Page;
  readonly #keyboard: Keyboard;
  #letters = 0;
  #presses = 0;
  #waited = 0;

  constructor(page: Page) {
    this.#page = page;
    this.#keyboard = new Keyboard(page);
  }

  get effort(): Effort {
    return { keys: this.#keyboard.presses - this.#letters, letters: this.#letters, presses: this.#presses, waited: this.#waited };
  }

  /** Goes to a field and writes in it. */
  async write(field: Locator, text: string): Promise<void> {
    await this.#goTo(field);
    await this.#type(text);
  }

  /** Goes to a control and presses these keys there. */
  async keyAt(control: Locator, ...keys: string[]): Promise<void> {
    await this.#goTo(control);
    for (const key of keys) await this.#keyboard.press(key);
  }

  /** Goes to a button or link and presses Enter there, until what it leads to is there. */
  async enterAt(control: Locator, arrived: Locator): Promise<void> {
    await this.#goTo(control);
    await this.#waitFor(arrived, () => this.#keyboard.press('Enter'));
  }

  async press(control: Locator): Promise<void> {
    this.#presses += 1;
    await control.click();
  }

  /** Presses with the mouse, until what it leads to is there. */
  async pressUntil(control: Locator, arrived: Locator): Promise<void> {
    await this.#waitFor(arrived, () => this.press(control));
  }

  /** Presses into a field and writes. */
  async pressAndWrite(field: Locator, text: string): Promise<void> {
    await this.press(field);
    await this.#type(text);
  }

  /** Opens a list with the mouse and takes one. */
  async pick(list: Locator, choice: string): Promise<void> {
    this.#presses += 2;
    await list.selectOption({ label: choice });
  }

  /** By Tab; on a page that has just come, past its header by the link that is there for it. */
  async #goTo(control: Locator): Promise<void> {
    const isFresh = await this.#page.locator('body').evaluate((body) => body === body.ownerDocument.activeElement);
    if (isFresh && (await control.evaluate((element) => element.closest('main') !== null))) {
      await this.#keyboard.press('Tab');
      await this.#keyboard.press('Enter');
    }
    await this.#keyboard.tabTo(control);
    if (await control.evaluate(isCovered)) throw new Error(`${control} has the focus, and something lies over it.`);
  }

  async #type(text: string): Promise<void> {
    this.#letters += [...text].length;
    await this.#keyboard.type(text);
  }

  async #waitFor(arrived: Locator, act: () => Promise<void>): Promise<void> {
    const from = performance.now();
    await act();
    await arrived.waitFor();
    this.#waited += performance.now() - from;
  }
}
