import { requestToken } from '../../apps/dev/src/token/request-token.js';
import { demoPersonByKey } from '../../db/seed/demo-people.js';
import { callerAt, type Caller } from './running-api.js';
import type { WebHouse } from './web-house.js';

/** A demo person at the api of a whole house, past its pages, with a token of their own identity provider. */
export async function houseCaller({ api, issuers }: { api: { url: string } } & Pick<WebHouse, 'issuers'>, personKey: string): Promise<Caller> {
  const person = demoPersonByKey(personKey);
  if (person === undefined) throw new Error(`There is no demo person "${personKey}".`);
  return callerAt(api.url, await requestToken(issuers[person.issuer], person.key));
}
