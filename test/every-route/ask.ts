import type { Answer, RunningApi } from '../harness/index.js';
import type { Asking } from './row.js';

/** Makes the request of a row's route with these ids and this body. */
export function ask(house: RunningApi, token: string | undefined, route: string, { ids = {}, body }: Asking): Promise<Answer> {
  const [method = '', pattern = ''] = route.split(' ');
  const path = pattern.replaceAll(/:(\w+)/g, (_whole, name: string) => {
    const value = ids[name];
    if (value === undefined) throw new Error(`${route} needs ${name}`);
    return value;
  });
  const caller = house.callerWith(token);
  if (method === 'GET') return caller.get(path);
  if (method === 'PUT') return caller.put(path, body);
  if (method === 'POST') return caller.post(path, body);
  throw new Error(`nobody here can ask by ${method}`);
}
