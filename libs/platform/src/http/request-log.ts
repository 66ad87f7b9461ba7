import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../log/log.js';
import { correlationId } from './correlation-id.js';

/** A request as the router leaves it: `route` is set when one has matched. */
type Routed = IncomingMessage & { route?: { path?: unknown } };

/**
 * One line in the operational log for each request, when its answer has been handed over or its client has gone. Of
 * the address there is only the pattern of the route that matched (`/parts/:partId`), for the rest is the caller's; a
 * request that was refused before the router or matched nothing has the route `none`. There is no size: sealed values
 * are padded so that their length says nothing, and the log shall not say it.
 * @param unlogged patterns of routes that are not worth a line
 */
export function logRequests(log: Log, unlogged: ReadonlySet<string>) {
  return (request: Routed, response: ServerResponse, next: () => void): void => {
    const startedAt = performance.now();
    // The one event that comes once, whichever way it ends.
    response.once('close', () => {
      const path = request.route?.path;
      const route = typeof path === 'string' ? path : 'none';
      if (unlogged.has(route)) return;
      const said = { method: request.method ?? 'none', route, milliseconds: tenths(performance.now() - startedAt), correlationId: correlationId(request) };
      if (response.writableFinished) log.event('request-answered', { ...said, status: response.statusCode });
      else log.event('request-aborted', said);
    });
    next();
  };
}

const tenths = (milliseconds: number): number => Math.round(milliseconds * 10) / 10;
