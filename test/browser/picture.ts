import { join } from 'node:path';
import type { Page } from 'playwright-core';

const folder = join(import.meta.dirname, '../../pictures');
const sizes = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
];

/**
 * Leaves full-page pictures for people to look at, on a desk and on a phone:
 * `dist/pictures/<name>-<language>-<width>.png`.
 */
export async function picture(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  const language = await page.locator('html').getAttribute('lang');
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.screenshot({ path: join(folder, `${name}-${language}-${size.width}.png`), fullPage: true, animations: 'disabled' });
  }
  if (before) await page.setViewportSize(before);
}
