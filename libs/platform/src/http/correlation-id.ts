import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isCorrelationId } from '../log/field.js';

export const correlationHeader = 'naervaern-correlation-id';

const ids = new WeakMap<object, string>();
const current = new AsyncLocalStorage<string>();

/** A random id that nobody could take for a CPR number: one in forty is drawn again. */
export function newCorrelationId(): string {
  const id = randomUUID();
  return isCorrelationId(id) ? id : newCorrelationId();
}

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Gives each request a random id that stands in our log and in the answer's header; never one from outside. */
export const giveCorrelationId: Middleware = (request, response, next) => name(request, response, newCorrelationId(), next);

/**
 * The same, for a server whose callers name what they do: their id is taken when it has the form of ours, so that one
 * act is found in the logs of both. It is a label and no proof: whoever asks may choose it, and nothing rests on it.
 */
export const acceptCorrelationId: Middleware = (request, response, next) => {
  const given = request.headers[correlationHeader];
  name(request, response, isCorrelationId(given) ? given : newCorrelationId(), next);
};

export function correlationId(request: object): string {
  return ids.get(request) ?? newCorrelationId();
}

/** Of the request that is being worked on, wherever in the code; undefined outside of one. */
export function currentCorrelationId(): string | undefined {
  return current.getStore();
}

function name(request: IncomingMessage, response: ServerResponse, id: string, next: () => void): void {
  ids.set(request, id);
  response.setHeader('Naervaern-Correlation-Id', id);
  current.run(id, next);
}
