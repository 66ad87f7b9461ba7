import type { Answer, Caller, RunningApi } from '../harness/index.js';

/** What was asked and what was answered. */
export interface Exchange {
  method: string;
  path: string;
  body?: unknown;
  answer: Answer;
}

/** The same api, with everything that is said to it and by it written into `heard`. */
export function overheard(house: RunningApi, heard: Exchange[]): RunningApi {
  const listening = (caller: Caller): Caller => {
    const noted = async (method: string, path: string, asked: Promise<Answer>, body?: unknown): Promise<Answer> => {
      const answer = await asked;
      heard.push({ method, path, answer, ...(body === undefined ? {} : { body }) });
      return answer;
    };
    return {
      get: (path) => noted('get', path, caller.get(path)),
      put: (path, body) => noted('put', path, caller.put(path, body), body),
      post: (path, body) => noted('post', path, caller.post(path, body), body),
    };
  };
  return {
    ...house,
    callerWith: (token, headers) => listening(house.callerWith(token, headers)),
    asWeb: (token) => listening(house.asWeb(token)),
    as: async (personKey, claims) => listening(await house.as(personKey, claims)),
  };
}
