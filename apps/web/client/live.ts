// Says on the page that something has changed. One tab follows the stream and tells the others: over HTTP/1.1 a browser
// opens six connections to a server, and the seventh tab with a stream of its own would never load.
import { csrfToken, isLeaving, show } from './page.js';
import { Stream } from './stream.js';
import { hear, tellAll, type Message } from './tabs.js';

/** Of news that this page would like to hear. */
const kinds = document.querySelector('main')?.dataset.live?.split(' ') ?? [];
let isLost = false;

if (csrfToken !== undefined) {
  hear(take);
  // The one before may have gone because the session ended, while this page is still on its way out.
  void navigator.locks.request('naervaern-live', () => isLeaving() || lead());
}

/** Until the page goes; then the tab that has waited longest takes over. */
function lead(): Promise<never> {
  const stream = new Stream({
    changed: (kind) => tellAll({ type: 'changed', kind }),
    ended: () => tellAll({ type: 'ended' }),
    lost: () => tellAll({ type: 'lost' }),
    back: () => tellAll({ type: 'back' }),
  });
  addEventListener('pagehide', () => stream.close());
  addEventListener('online', () => stream.hurry());
  // Another tab has just got a page from the server. If the stream is still refused, that tab hears it from the next try.
  hear(({ type }) => type === 'extended' && stream.hurry());
  return new Promise(() => {});
}

function take(message: Message): void {
  if (message.type === 'changed' && kinds.includes(message.kind)) show('live-notice', true);
  if (message.type === 'lost' || message.type === 'back') {
    // Nobody knows what was missed meanwhile, so the page offers to be shown anew.
    if (isLost && message.type === 'back' && kinds.length > 0) show('live-notice', true);
    isLost = message.type === 'lost';
    show('live-lost', isLost);
  }
}
