import type { ClientActor } from '#kernel';
import type { Database } from '#platform';
import { clientAssertionHeader, type VerifyClientAssertion } from './client-assertion.js';
import { ClientRefused } from './client-refused.js';
import { headerSentOnce, type IncomingHeaders } from './header-sent-once.js';
import { useAssertion } from './used-assertion.store.js';

/** The web, in an entry about somebody who has not come in. */
export function webActor(organisationId?: string): ClientActor {
  return Object.freeze({
    kind: 'client',
    id: '019b76da-a800-7000-8000-00006e617765',
    displayName: 'Nærværn web',
    pseudonym: 'web',
    ...(organisationId === undefined ? {} : { organisationId }),
  });
}

/** Admits the web's own requests: those that carry an assertion that is valid and was never used before. */
export class WebClient {
  constructor(
    private readonly verify: VerifyClientAssertion,
    private readonly database: Database,
  ) {}

  /** @throws ClientRefused, or what a database that is away raises: an assertion that cannot be remembered opens nothing */
  async admit(request: IncomingHeaders): Promise<void> {
    const { jti, usableUntil } = await this.verify(headerSentOnce(request, clientAssertionHeader));
    const [first] = await this.database.readWithoutEntry(useAssertion, [jti, usableUntil]);
    if (first === undefined) throw new ClientRefused();
  }
}
