import { demoPersonByKey } from '../identity-provider/demo-people.js';
import type { RunningHouse } from '../launch/running-house.js';
import { requestToken } from '../token/request-token.js';

/** What the api answered: the bytes, and what they say. */
export interface Answer {
  status: number;
  text: string;
  // The shape is each chapter's business.
  body: any;
}

/** Somebody at the api's door, with or without a token. */
export interface Visitor {
  get(path: string): Promise<Answer>;
  put(path: string, body: unknown): Promise<Answer>;
  post(path: string, body: unknown): Promise<Answer>;
}

/** A demo person, signed in at their own identity provider. */
export async function signIn(house: Pick<RunningHouse, 'api' | 'issuers'>, personKey: string): Promise<Visitor> {
  const person = demoPersonByKey(personKey);
  if (person === undefined) throw new Error(`no demo person ${personKey}`);
  return visitor(house.api, await requestToken(house.issuers[person.issuer], person.key));
}

export function visitor(api: string, token?: string): Visitor {
  const send = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(api + path, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(15_000),
    });
    const text = await response.text();
    return { status: response.status, text, body: parsed(text) };
  };
  return {
    get: (path) => send('GET', path),
    put: (path, body) => send('PUT', path, body),
    post: (path, body) => send('POST', path, body),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
