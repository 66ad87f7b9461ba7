import { Agent, request as ask } from 'node:http';
import { type Act, actors, type Doings, type Request } from './acts.js';
import type { ServedApi } from './growth-house.js';

/** One api with its database, as the rounds see it. */
export interface Measured {
  api: ServedApi;
  doings: Doings;
  agent: Agent;
  tokens: Map<string, string>;
}

export const measuredApi = (api: ServedApi, doings: Doings): Measured => ({ api, doings, agent: new Agent({ keepAlive: true, maxSockets: 1 }), tokens: new Map() });

/** Tokens last for a quarter of an hour, so each round begins with new ones. */
export async function signIn(measured: Measured): Promise<void> {
  for (const key of actors) measured.tokens.set(key, await measured.api.tokenOf(key));
}

/**
 * Does an act at each database in turn, one request at a time and another one first each time, so that whatever else the
 * machine does meets all sizes alike.
 * @returns milliseconds by database, in the order given
 * @throws Error when one is not answered 200
 */
export async function measureAct(act: Act, databases: readonly Measured[], samples: number, from: number): Promise<number[][]> {
  const times: number[][] = databases.map(() => []);
  for (let turn = from; turn < from + samples; turn++) {
    for (let place = 0; place < databases.length; place++) {
      const index = (turn + place) % databases.length;
      // Between the first and the last only the figure is told: a third of the times will do.
      if (index > 0 && index < databases.length - 1 && turn % 3 > 0) continue;
      times[index]!.push(await timed(act, databases[index]!, turn));
    }
  }
  return times;
}

async function timed(act: Act, measured: Measured, turn: number): Promise<number> {
  const request = act.ask(measured.doings, turn);
  const from = performance.now();
  const { status, text } = await answerOf(measured, act.by, request);
  const took = performance.now() - from;
  if (status !== 200) throw new Error(`${act.name}: ${request.method} ${request.path} was answered ${status}: ${text.slice(0, 300)}`);
  return took;
}

/** Asks over a connection that is kept, and reads the answer to its end. */
export function answerOf({ api, agent, tokens }: Pick<Measured, 'api' | 'agent' | 'tokens'>, by: string, { method, path, body }: Request): Promise<{ status: number; text: string }> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const headers = { authorization: `Bearer ${tokens.get(by)}`, ...(text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }) };
  return new Promise((done, failed) => {
    const asked = ask(api.url + path, { agent, method, headers }, (answer) => {
      let said = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => (said += chunk)).once('end', () => done({ status: answer.statusCode!, text: said })).once('error', failed);
    });
    asked.once('error', failed).end(text);
  });
}

/** How many things a list answers, and how long the answer is: sizes may only be compared where they answer as much. */
export async function amountAnswered(act: Act, measured: Measured, turn: number): Promise<{ things: number; bytes: number }> {
  const { status, text } = await answerOf(measured, act.by, act.ask(measured.doings, turn));
  if (status !== 200) throw new Error(`${act.name} was answered ${status}: ${text.slice(0, 300)}`);
  const body = JSON.parse(text) as Record<string, unknown>;
  const list = Array.isArray(body) ? body : Object.values(body).find(Array.isArray);
  return { things: list?.length ?? 0, bytes: text.length };
}
