/** What the tabs of one browser tell each other. No personal data. */
export type Message =
  /** Something of this kind, such as "directory.changed", is not as it was. */
  | { type: 'changed'; kind: string }
  /** Nobody hears what changes, until `back`. */
  | { type: 'lost' }
  | { type: 'back' }
  /** A page was loaded or somebody chose to stay: the session lives on. */
  | { type: 'extended'; serverNow: string; idleEndsAt: string; absoluteEndsAt: string }
  /** The session is over. */
  | { type: 'ended' }
  /** The screen is to be hidden. */
  | { type: 'locked' };

type Listener = (message: Message) => void;

const channel = new BroadcastChannel('naervaern');
const listeners: Listener[] = [];

channel.addEventListener('message', ({ data }: MessageEvent<Message>) => deliver(data));

export function hear(listener: Listener): void {
  listeners.push(listener);
}

/** Tells the other tabs. */
export function tell(message: Message): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only
  channel.postMessage(message);
}

/** Tells the other tabs and this one. */
export function tellAll(message: Message): void {
  tell(message);
  deliver(message);
}

function deliver(message: Message): void {
  for (const listener of listeners) listener(message);
}
