import type { Page } from 'playwright-core';
import { howMany, tellFigures } from '../harness/index.js';
import type { Language } from '../../apps/web/src/texts/language.js';
import { axeViolations } from './accessibility.js';
import { picture } from './picture.js';

/** No page may be wider than the window: at 320 px it must flow anew (WCAG 1.4.10). */
export async function flows(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  const excess = (await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')) as number;
  expect([page.url(), width, excess]).toEqual([page.url(), width, 0]);
}

let looks = 0;

/** The page at that address is accessible, flows, and leaves its pictures. */
export async function isSound(page: Page, name: string, language: Language, path: string): Promise<void> {
  // What goto itself gives back is now and then nothing when the page is at that address already.
  const isThePage = (url: string): boolean => new URL(url).pathname + new URL(url).search === `/${language}${path}`;
  const [answer] = await Promise.all([page.waitForResponse((response) => isThePage(response.url()) && response.request().isNavigationRequest()), page.goto(`/${language}${path}`)]);
  expect([path, answer.status()]).toEqual([path, 200]);
  await looksSound(page, name);
}

/** The page as it stands, after whatever was done on it. */
export async function looksSound(page: Page, name: string): Promise<void> {
  await picture(page, name);
  for (const width of [320, 390]) await flows(page, width);
  for (const width of howMany.axeWidths) {
    await page.setViewportSize({ width, height: 900 });
    expect([page.url(), width, await axeViolations(page)]).toEqual([page.url(), width, []]);
    looks += 1;
  }
}

/** To be called once, when a spec has looked at its pages. */
export const tellLooks = (): void => tellFigures(`axe: ${looks} looks at pages, each at ${howMany.axeWidths.join(', ')} px and in both languages; 0 violations`);
