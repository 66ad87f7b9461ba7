import { setTimeout as pause } from 'node:timers/promises';
import { demoPersonByKey } from '../../../db/seed/demo-people.js';
import type { Act, Attempt, Journal } from './journal.js';

/** Where requests may go just now: instances come and go. */
export type Instances = () => readonly string[];

export interface InsistingOptions {
  personKey: string;
  token: () => Promise<string>;
  instances: Instances;
  journal: Journal;
  random: () => number;
  /** How long it waits for one answer before it gives that try up. */
  patience?: number;
}

/** Codes of a connection that was never made: nothing was asked. */
const unsent = new Set(['ECONNREFUSED', 'UND_ERR_CONNECT_TIMEOUT']);
const longestInsisting = 300_000;

/**
 * Somebody who asks the same until there is an answer that settles it: anything but silence, 429, 503 and faults of
 * ours. Asks another instance after each failure, as behind a load balancer, and writes every try down.
 */
export class InsistingClient {
  readonly staffId: string;
  readonly name: string;
  private turn = 0;

  constructor(private readonly options: InsistingOptions) {
    const person = demoPersonByKey(options.personKey)!;
    [this.staffId, this.name] = [person.staffId, person.name];
    this.turn = Math.floor(options.random() * 2);
  }

  /**
   * @returns the act as it was written down, with its final answer
   * @throws Error when nothing settled it in five minutes
   */
  async insist(operation: string, aboutId: string | null, method: 'GET' | 'PUT' | 'POST', path: string, body?: unknown): Promise<Act> {
    const { journal } = this.options;
    const act = journal.begin({ operation, staffId: this.staffId, aboutId });
    for (const deadline = performance.now() + longestInsisting; performance.now() < deadline; ) {
      const { attempt, answer } = await this.attempt(method, path, body);
      const isSettled = answer !== undefined && ![429, 500, 502, 503].includes(answer.status);
      // What somebody looked at is not kept: it is the entry of the look that is measured.
      if (isSettled) act.final = method === 'GET' && answer.status === 200 ? { status: 200, body: undefined } : answer;
      journal.tried(act, attempt);
      if (isSettled) return act;
      this.turn += 1;
      // In less of a hurry each time: where nobody is, asking takes from those who are starting.
      await pause(Math.min(15 * 2 ** act.attempts.length, 200) * (0.5 + this.options.random()));
    }
    throw new Error(`${operation} had no final answer in ${longestInsisting / 1000} s`);
  }

  private async attempt(method: string, path: string, body: unknown): Promise<{ attempt: Attempt; answer?: { status: number; body: any } }> {
    const { instances, token, patience = 45_000 } = this.options;
    const authorization = `Bearer ${await token()}`;
    const begunAt = performance.now();
    const ended = (outcome: Attempt['outcome'], more: Partial<Attempt> = {}): Attempt => {
      const endedAt = performance.now();
      return { outcome, milliseconds: endedAt - begunAt, endedAt, retryAfter: null, isLastOfConnection: false, ...more };
    };
    const all = instances();
    if (all.length === 0) return { attempt: ended('unsent') };
    try {
      const response = await fetch(all[this.turn % all.length]! + path, {
        method,
        signal: AbortSignal.timeout(patience),
        headers: { authorization, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const parsed = await response.json() as unknown;
      const more = { retryAfter: response.headers.get('retry-after'), isLastOfConnection: response.headers.get('connection') === 'close' };
      return { attempt: ended(response.status, more), answer: { status: response.status, body: parsed } };
    } catch (error) {
      return { attempt: ended(unsent.has(codeOf(error)) ? 'unsent' : 'unanswered', { failure: `${all[this.turn % all.length]} ${codeOf(error)}` }) };
    }
  }
}

function codeOf(error: unknown): string {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  return cause !== undefined ? codeOf(cause) : String(code ?? '');
}
