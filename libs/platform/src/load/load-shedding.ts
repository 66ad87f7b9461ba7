import { randomInt } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../log/log.js';
import type { Metrics } from '../metrics/metrics.js';
import { AdaptiveLimit } from './adaptive-limit.js';
import { type Capacity, hasRoom, type Load, type RequestKind } from './capacity.js';
import { Lateness } from './lateness.js';

/** What an app knows of its own requests. */
export interface Shedding {
  capacity: Capacity;
  /** Undefined for what is always answered: health, and what costs nothing. */
  kindOf(request: IncomingMessage): RequestKind | undefined;
  /** Says that there is no room now. `Retry-After` stands in the answer already. */
  refuse(request: IncomingMessage, response: ServerResponse): void;
  log: Log;
  metrics: Metrics;
}

const counters = { act: 'acts', read: 'reads', stream: 'streams' } as const;
const tellEvery = 1_000;

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/**
 * Takes on what there is room for and refuses the rest at once, before it costs anything: a process that takes on
 * everything answers nobody. What was refused was not begun, so sending it again is safe.
 * @returns two pieces of middleware. `refuse` stands first of all. `takeOn` stands behind the reader of bodies: whoever
 *   sends theirs slowly takes nobody's place meanwhile
 */
export function shedLoad({ capacity, kindOf, refuse, log, metrics }: Shedding): Record<'refuse' | 'takeOn', Middleware> {
  const lateness = new Lateness();
  const limits = { act: new AdaptiveLimit(capacity.acts), read: new AdaptiveLimit(capacity.reads) };
  const underWay = { acts: 0, reads: 0, streams: 0 };
  const tell = teller(log);
  const load = (): Load => ({
    ...underWay,
    mostActs: limits.act.current,
    // Whoever is late with everything shows as little as it may; an act is slowed and not dropped.
    mostReads: lateness.isLate ? limits.read.least : limits.read.current,
    mostStreams: capacity.streams,
  });
  const unlessFull = (goOn: (kind: RequestKind, response: ServerResponse) => void): Middleware => (request, response, next) => {
    const kind = kindOf(request);
    if (kind === undefined) return next();
    if (hasRoom(kind, load())) {
      goOn(kind, response);
      return next();
    }
    // Not all at the same second again.
    response.setHeader('Retry-After', String(randomInt(2, 6)));
    tell();
    metrics.count('naervaern_load_shed_total', { kind });
    refuse(request, response);
  };
  return {
    refuse: unlessFull(() => undefined),
    takeOn: unlessFull((kind, response) => {
      const [counter, from] = [counters[kind], performance.now()];
      underWay[counter]++;
      response.once('close', () => {
        underWay[counter]--;
        if (kind !== 'stream') limits[kind].learn(performance.now() - from, underWay[counter]);
      });
    }),
  };
}

/** One line a second at most says how many were refused since the last: a line for each would be load of its own. */
function teller(log: Log): () => void {
  let count = 0;
  return () => {
    if (count++ > 0) return;
    setTimeout(() => {
      log.event('load-shed', { count });
      count = 0;
    }, tellEvery).unref();
  };
}
