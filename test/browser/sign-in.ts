import type { Page } from 'playwright-core';
import { demoPersonByKey } from '../../db/seed/demo-people.js';

const linkOf = { police: /politi/i, municipal: /kommune/i };
/** Any page of the web but the one where signing in begins. */
const inside = /^\/(da|en)(\/(?!log-ind)|$)/;

/** From the page where signing in begins, through the toy identity provider of the person's side, back into the web. */
export async function signIn(page: Page, personKey: string): Promise<void> {
  const person = demoPersonByKey(personKey);
  if (person === undefined) throw new Error(`There is no demo person "${personKey}".`);
  const { origin } = new URL(page.url());
  await page.getByRole('main').getByRole('link', { name: linkOf[person.issuer] }).click();
  await page.locator(`button[name="person"][value="${person.key}"]`).click();
  await page.waitForURL((address) => address.origin === origin && inside.test(address.pathname));
}
