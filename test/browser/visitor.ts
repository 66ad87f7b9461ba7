import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { Complaints } from './complaints.js';
import { signIn } from './sign-in.js';

/** Somebody at a browser of their own: no cookie and no tab is shared with another visitor. */
export class Visitor {
  readonly context: BrowserContext;
  readonly #complaints: Complaints;

  private constructor(context: BrowserContext) {
    this.context = context;
    this.#complaints = new Complaints(context);
  }

  /**
   * @param origin where addresses that begin with "/" lead
   * @param options such as `{ javaScriptEnabled: false }`
   */
  static async enter(browser: Browser, origin: string, options: BrowserContextOptions = {}): Promise<Visitor> {
    const danish = { locale: 'da-DK', timezoneId: 'Europe/Copenhagen' };
    return new Visitor(await browser.newContext({ baseURL: origin, viewport: { width: 1280, height: 900 }, ...danish, ...options }));
  }

  /** Opens the address in a new tab. */
  async open(address: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(address);
    return page;
  }

  /**
   * Signs in as a demo person through their identity provider, in a new tab.
   * @returns the tab, on the home of the role or on the choice of one
   */
  async signIn(personKey: string): Promise<Page> {
    const page = await this.open('/da/log-ind');
    await signIn(page, personKey);
    return page;
  }

  /** What the browser will complain of is part of the test, as an answer of 422 is; the test fails if it does not. */
  expectComplaint(pattern: RegExp): void {
    this.#complaints.expect(pattern);
  }

  /** @throws Error when the browser complained of anything that the test did not expect */
  async leave(): Promise<void> {
    await this.context.close();
    this.#complaints.settle();
  }
}
