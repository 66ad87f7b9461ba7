import type { ServerResponse } from 'node:http';

/** How long a client waits before it opens a stream again that has ended, in milliseconds. */
const retryAfter = 2_000;

/**
 * An answer that goes on: server-sent events (WHATWG HTML 9.2). It is open from when it is made until either side ends
 * it; after that nothing is written.
 */
export class EventStream {
  private isEnded = false;
  private readonly gone = Promise.withResolvers<void>();

  /** Answers 200 with the headers of a stream. No proxy on the way may wait for the end of it. */
  constructor(private readonly response: ServerResponse) {
    response.once('close', () => this.end());
    // The client may have gone while it was decided whether to let it in.
    if (response.destroyed) this.end();
    if (this.isEnded) return;
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' });
    response.write(`retry: ${retryAfter}\n\n`);
  }

  get isOpen(): boolean {
    return !this.isEnded;
  }

  /** Settles when the stream has ended, whoever ended it. */
  get ended(): Promise<void> {
    return this.gone.promise;
  }

  /** @param event a plain word; @param data becomes one line of JSON */
  send(event: string, data: object): void {
    if (this.isOpen) this.response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** A comment, so that everybody on the way sees that the stream lives. */
  ping(): void {
    if (this.isOpen) this.response.write(': ping\n\n');
  }

  end(): void {
    if (this.isEnded) return;
    this.isEnded = true;
    this.response.end();
    this.gone.resolve();
  }
}
