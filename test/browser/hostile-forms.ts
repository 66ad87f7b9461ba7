import type { Page } from 'playwright-core';
import { hostileMark } from './hostile-strings.js';

/** A form of ours, and how it is sent. */
export interface FormUnderAttack {
  /** Where it stands; opened anew for each round. */
  readonly address: string;
  /** The button that sends it. */
  readonly press: string;
  /** What a round does besides, such as choosing what must be chosen for the text to be looked at. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** Text fields of the form that a button belongs to. */
const fieldsOf = (press: string): string => `[...document.querySelector(${JSON.stringify(press)}).form.querySelectorAll('input[type=text], textarea')]`;

/**
 * Types one hostile string into each text field, another in each, sends the form, and looks at what came back: no element
 * and no dialog may have come of it, and what is shown again must be what was typed, to the letter.
 * @returns how many fields were filled; 0 would be a test of nothing
 */
export async function withstands(page: Page, { address, press, prepare }: FormUnderAttack, strings: readonly string[], round: number): Promise<number> {
  await page.goto(address);
  await prepare?.(page);
  const typed = (await page.evaluate(`(() => {
    const strings = ${JSON.stringify(strings)};
    return ${fieldsOf(press)}.map((field, index) => {
      field.value = strings[(${round} + index * 37) % strings.length];
      return [field.name, field.value];
    });
  })()`)) as [name: string, text: string][];
  const answered = page.waitForResponse((response) => response.request().isNavigationRequest() && response.request().method() === 'POST');
  await page.locator(press).first().click();
  const status = (await answered).status();
  await page.waitForLoadState();
  expect([address, status < 500]).toEqual([address, true]);
  await standsUnharmed(page);
  if (status === 422) await showsAgain(page, press, typed);
  return typed.length;
}

/** Nothing on the page has come out of a text. */
export async function standsUnharmed(page: Page): Promise<void> {
  const born = await page.evaluate(`[...document.querySelectorAll('${hostileMark}, .${hostileMark}')].map((node) => node.outerHTML)`);
  expect([page.url(), born]).toEqual([page.url(), []]);
}

async function showsAgain(page: Page, press: string, typed: readonly [name: string, text: string][]): Promise<void> {
  const shown = new Map((await page.evaluate(`document.querySelector(${JSON.stringify(press)}) === null ? [] : ${fieldsOf(press)}.map(({ name, value }) => [name, value])`)) as [string, string][]);
  for (const [name, text] of typed) if (shown.has(name)) expect([name, shown.get(name)]).toEqual([name, text.trim()]);
}
