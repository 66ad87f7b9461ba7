import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

const ids = new WeakMap<object, string>();

/** Gives each request a random id that stands in our log and in the answer's header; never one from outside. */
export function giveCorrelationId(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const id = randomUUID();
  ids.set(request, id);
  response.setHeader('Naervaern-Correlation-Id', id);
  next();
}

export function correlationId(request: object): string {
  return ids.get(request) ?? 'none';
}
