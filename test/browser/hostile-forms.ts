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
 * Types hostile strings into every text field of a form, round after round, until each field has had each of them; sends the
 * form each time and looks at what came back: no element and no dialog may have come of it, and what is shown again must be
 * what was typed, to the letter. A form that comes back with its objections is filled in anew where it stands.
 * @param together how many strings a field gets at once, one after the other
 * @returns how many fields were filled in
 */
export async function withstands(page: Page, { address, press, prepare }: FormUnderAttack, strings: readonly string[], together = 1): Promise<number> {
  let count = 0;
  let isThere = false;
  for (let first = 0; first < strings.length; first += together) {
    if (!isThere) {
      await page.goto(address);
      await prepare?.(page);
    }
    const typed = await fill(page, press, strings, first, together);
    const answered = page.waitForResponse((response) => response.request().isNavigationRequest() && response.request().method() === 'POST');
    await page.locator(press).first().click();
    const status = (await answered).status();
    await page.waitForLoadState();
    expect([address, status < 500]).toEqual([address, true]);
    await standsUnharmed(page);
    isThere = status === 422;
    if (isThere) await showsAgain(page, press, typed);
    count += typed.length;
  }
  return count;
}

/** Each field gets another string than its neighbours. */
async function fill(page: Page, press: string, strings: readonly string[], first: number, together: number): Promise<[name: string, text: string][]> {
  return (await page.evaluate(`(() => {
    const strings = ${JSON.stringify(strings)};
    return ${fieldsOf(press)}.map((field, index) => {
      field.value = Array.from({ length: ${together} }, (_, next) => strings[(${first} + index * 37 + next) % strings.length]).join(' ');
      return [field.name, field.value];
    });
  })()`)) as [name: string, text: string][];
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
