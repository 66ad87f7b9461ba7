import type { Browser, BrowserContextOptions } from 'playwright-core';
import { launchChromium } from './launch-chromium.js';
import { Visitor } from './visitor.js';

/**
 * To be called once, at the top of a spec: a browser for the whole file, and every visitor seen off after the test, which
 * fails then if the browser complained.
 */
export function visitors(): { enter(origin: string, options?: BrowserContextOptions): Promise<Visitor> } {
  let browser: Browser;
  const inside: Visitor[] = [];
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterEach(async () => {
    const leaving = await Promise.allSettled(inside.splice(0).map((visitor) => visitor.leave()));
    const faults = leaving.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []));
    if (faults.length > 0) throw new Error(faults.join('\n'));
  });
  afterAll(() => browser?.close());
  return {
    async enter(origin, options) {
      const visitor = await Visitor.enter(browser, origin, options);
      inside.push(visitor);
      return visitor;
    },
  };
}
