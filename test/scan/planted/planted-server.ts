import type { IncomingMessage, ServerResponse } from 'node:http';

/** As much of a request as a planted page looks at, once the product's own middleware has read it. */
export interface Asked extends IncomingMessage {
  query: Record<string, unknown>;
  body?: unknown;
}

/** As much of an answer as it gives. */
export interface Answer extends ServerResponse {
  status(code: number): Answer;
  type(kind: string): Answer;
  json(value: unknown): void;
  send(text: string): void;
  redirect(status: number, to: string): void;
  cookie(name: string, value: string): void;
}

export type Handler = (asked: Asked, answer: Answer) => Promise<unknown>;

/** A handler that takes its time: Express 5 waits for it and answers what it throws. */
export const inItsTime = (work: Handler): Handler => work;

/** Where a build with holes hangs its pages. */
export interface PlantedServer {
  get(path: string, handler: Handler): void;
  post(path: string, handler: Handler): void;
}
