import { requestToken } from '../../apps/dev/src/token/request-token.js';
import { demoPersonByKey } from '../../db/seed/demo-people.js';
import { callerAt, type Caller } from '../harness/running-api.js';
import type { WebHouse } from '../harness/web-house.js';

/** A demo person at the api of a house with a web, past the web: what others did before a story begins. */
export async function apiCallerOf({ api, issuers }: WebHouse, personKey: string): Promise<Caller> {
  return callerAt(api.url, await requestToken(issuers[demoPersonByKey(personKey)!.issuer], personKey));
}
