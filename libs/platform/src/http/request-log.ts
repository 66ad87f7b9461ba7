import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../log/log.js';
import type { Metrics } from '../metrics/metrics.js';
import { correlationId } from './correlation-id.js';

/** A request as the router leaves it: `route` is set when one has matched. */
type Routed = IncomingMessage & { route?: { path?: unknown } };

/**
 * One line in the operational log for each request, and one count, when its answer has been handed over or its client has
 * gone. Of the address there is only the pattern of the route that matched (`/parts/:partId`), for the rest is the
 * caller's; a request that was refused before the router or matched nothing has the route `none`. There is no size: sealed
 * values are padded so that their length says nothing, and the log shall not say it.
 * @param unlogged patterns of routes that are not worth a line
 */
export function logRequests(log: Log, metrics: Metrics, unlogged: ReadonlySet<string>) {
  return (request: Routed, response: ServerResponse, next: () => void): void => {
    const startedAt = performance.now();
    // The one event that comes once, whichever way it ends.
    response.once('close', () => {
      const path = request.route?.path;
      const ended: Ended = {
        method: request.method ?? 'none',
        route: typeof path === 'string' ? path : 'none',
        milliseconds: performance.now() - startedAt,
        status: response.writableFinished ? response.statusCode : undefined,
        isStream: String(response.getHeader('content-type')).startsWith('text/event-stream'),
      };
      if (metrics.isOn) count(metrics, ended);
      if (!unlogged.has(ended.route)) tell(log, ended, correlationId(request));
    });
    next();
  };
}

interface Ended {
  method: string;
  route: string;
  milliseconds: number;
  /** None when the client went away before the end of the answer. */
  status: number | undefined;
  isStream: boolean;
}

function tell(log: Log, { method, route, milliseconds, status }: Ended, correlationId: string): void {
  const said = { method, route, milliseconds: tenths(milliseconds), correlationId };
  if (status === undefined) log.event('request-aborted', said);
  else log.event('request-answered', { ...said, status });
}

function count(metrics: Metrics, { method, route, milliseconds, status, isStream }: Ended): void {
  metrics.count('naervaern_requests_total', { route, method, status: status === undefined ? 'aborted' : classes[Math.floor(status / 100) - 1] ?? '5xx' });
  // A stream lasts as long as somebody looks at a page; how long is nobody's figure.
  if (!isStream) metrics.observe('naervaern_request_seconds', milliseconds / 1000, { route, method });
}

const classes = ['1xx', '2xx', '3xx', '4xx', '5xx'] as const;

const tenths = (milliseconds: number): number => Math.round(milliseconds * 10) / 10;
