import { requestToken } from '../../apps/dev/src/token/request-token.js';
import { demoPersonByKey } from '../../db/seed/demo-people.js';
import { callerAt, type Answer, type Caller } from '../harness/running-api.js';
import type { WebHouse } from '../harness/web-house.js';

/** A demo person at the api of a house with a web, so that a story need not be clicked together. */
export async function atApi(house: WebHouse, personKey: string): Promise<Caller> {
  const { issuer } = demoPersonByKey(personKey)!;
  return callerAt(house.api.url, await requestToken(house.issuers[issuer], personKey));
}

/** The body of an answer that the story needs. @throws Error when it was a no */
export async function done(asked: Promise<Answer>): Promise<any> {
  const answer = await asked;
  if (answer.status !== 200) throw new Error(`the story stops: ${answer.status} ${answer.text}`);
  return answer.body;
}
