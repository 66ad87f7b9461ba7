import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** A load balancer that asks every other second has noticed by then. */
const longestFarewell = 3_000;
const quiet = 300;
const glance = 25;

/**
 * How an HTTP server ends without losing anybody's request. Clients keep connections open and send the next request on
 * them; one that the server closes just then is lost, and nobody knows whether it was done. So the server goes on
 * answering, says with every answer that no other will come on its connection, and ends when nobody asks any more.
 */
export class LastAnswers {
  private readonly underWay = new Set<ServerResponse>();
  private areLast = false;
  private lastAskedAt = 0;

  constructor(server: Server) {
    // Before the app, which may answer at once.
    server.prependListener('request', (_request: IncomingMessage, response: ServerResponse) => {
      this.underWay.add(response);
      this.lastAskedAt = performance.now();
      response.once('close', () => this.underWay.delete(response));
      if (this.areLast) sayLast(response);
    });
  }

  /** Says so from now on, also in what is under way; settles when nobody has asked for 0.3 s, after 3 s at the latest. */
  async say(): Promise<void> {
    this.areLast = true;
    this.underWay.forEach(sayLast);
    const begunAt = performance.now();
    const isQuiet = (now: number): boolean => now - Math.max(begunAt, this.lastAskedAt) > quiet;
    for (let now = begunAt; now - begunAt < longestFarewell && !isQuiet(now); now = performance.now()) await pause(glance);
  }
}

function sayLast(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
}
