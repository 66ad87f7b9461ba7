import type { BrowserContext } from 'playwright-core';

/**
 * What a browser holds against the pages it shows: errors on the console (a broken content security policy and an answer
 * of 400 or more among them), exceptions nobody caught, requests that got no answer. None of it may go by unseen.
 */
export class Complaints {
  readonly #heard: string[] = [];
  readonly #expected: RegExp[] = [];

  constructor(context: BrowserContext) {
    context.on('console', (message) => {
      if (message.type() === 'error') this.#heard.push(`console: ${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (problem) => this.#heard.push(`exception: ${problem.error().stack ?? problem.error().message}`));
    context.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? 'no answer';
      // Taken back by the page itself, as when it goes elsewhere.
      if (why !== 'net::ERR_ABORTED') this.#heard.push(`request: ${why} (${request.method()} ${request.url()})`);
    });
  }

  /** Complaints that match are meant to come; it is a fault if none does. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  /**
   * Settles the account and opens a new one.
   * @throws Error naming what came unexpected and what was expected and did not come
   */
  settle(): void {
    const heard = this.#heard.splice(0);
    const expected = this.#expected.splice(0);
    const unexpected = heard.filter((complaint) => !expected.some((pattern) => pattern.test(complaint)));
    const missing = expected.filter((pattern) => !heard.some((complaint) => pattern.test(complaint)));
    const faults = [...unexpected, ...missing.map((pattern) => `expected and did not come: ${pattern}`)];
    if (faults.length > 0) throw new Error(`The browser complains:\n${faults.join('\n')}`);
  }
}
