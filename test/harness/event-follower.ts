import { EventEmitter, on } from 'node:events';

export interface FollowedEvent {
  event: string;
  data: Record<string, unknown>;
  /** When it had arrived, by performance.now(). */
  arrivedAt: number;
}

/** Somebody who has a stream of server-sent events open. */
export interface EventFollower extends AsyncDisposable {
  status: number;
  headers: Headers;
  /** The next event, in order, whether it has come already or is still to come; undefined when the stream ends first. */
  next(): Promise<FollowedEvent | undefined>;
  /** When the first comment, a ping, had arrived, by performance.now(). */
  firstPing: Promise<number>;
  /** Everything that has come so far, comments included. */
  text(): string;
  /** Settles when the server has ended the stream, or the line has broken. */
  ended: Promise<void>;
  /** Goes away without a word, as a closed window does. */
  leave(): void;
}

/** Opens GET /events. It is open when this settles: the first bytes have come, or the refusal. */
export async function followEvents(url: string, token: string | undefined): Promise<EventFollower> {
  const leaving = new AbortController();
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(`${url}/events`, { headers, signal: leaving.signal });
  const arrivals = new EventEmitter();
  const events = on(arrivals, 'event', { close: ['end'] });
  const begun = Promise.withResolvers<void>();
  const pinged = Promise.withResolvers<number>();
  let text = '';
  const ended = (async () => {
    let unread = '';
    try {
      for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
        text += chunk;
        unread += chunk;
        begun.resolve();
        for (let end = unread.indexOf('\n\n'); end >= 0; end = unread.indexOf('\n\n')) {
          const event = read(unread.slice(0, end));
          if (event !== undefined) arrivals.emit('event', event);
          else if (unread.startsWith(':')) pinged.resolve(performance.now());
          unread = unread.slice(end + 2);
        }
      }
    } catch {
      // Left, or the line broke: either way it is over.
    }
    begun.resolve();
    arrivals.emit('end');
  })();
  await begun.promise;
  return {
    status: response.status,
    headers: response.headers,
    next: async () => ((await events.next()).value as [FollowedEvent] | undefined)?.[0],
    firstPing: pinged.promise,
    text: () => text,
    ended,
    leave: () => leaving.abort(),
    async [Symbol.asyncDispose]() {
      leaving.abort();
      await ended;
    },
  };
}

/** One block of a stream; nothing for a comment or a bare `retry`. */
function read(block: string): FollowedEvent | undefined {
  const fields = new Map(block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]));
  const event = fields.get('event');
  return event === undefined ? undefined : { event, data: JSON.parse(fields.get('data') ?? '{}'), arrivedAt: performance.now() };
}
