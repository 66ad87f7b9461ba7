import { type Answer, followEvents, type RunningApi } from '../harness/index.js';
import type { Asking, Row } from './row.js';

/** Makes the request of a row's route with these ids and this body; through the web where only the web may ask. */
export function ask(house: RunningApi, token: string | undefined, { route, byClient, isStream }: Pick<Row, 'route' | 'byClient' | 'isStream'>, { ids = {}, body }: Asking): Promise<Answer> {
  const [method = '', pattern = ''] = route.split(' ');
  const path = pattern.replaceAll(/:(\w+)/g, (_whole, name: string) => {
    const value = ids[name];
    if (value === undefined) throw new Error(`${route} needs ${name}`);
    return value;
  });
  if (isStream === true) return beginningOf(house, token);
  const caller = byClient === true ? house.asWeb(token) : house.callerWith(token);
  if (method === 'GET') return caller.get(path);
  if (method === 'PUT') return caller.put(path, body);
  if (method === 'POST') return caller.post(path, body);
  throw new Error(`nobody here can ask by ${method}`);
}

/** What the stream says first, or the refusal. */
async function beginningOf(house: RunningApi, token: string | undefined): Promise<Answer> {
  await using stream = await followEvents(house.url, token);
  const isJson = /json/.test(stream.headers.get('content-type') ?? '');
  if (isJson) await stream.ended;
  return { status: stream.status, headers: stream.headers, text: stream.text(), body: isJson ? JSON.parse(stream.text()) : {} };
}
