import type { IncomingMessage, ServerResponse } from 'node:http';
import { traceParentIn } from '../traces/trace-parent.js';
import type { Traces } from '../traces/traces.js';

type Routed = IncomingMessage & { route?: { path?: unknown } };

/**
 * One span for each request, named by the pattern of its route.
 * @param believesCallers whether a request may say under which span it belongs; browsers may not
 */
export function traceRequests(traces: Traces, believesCallers: boolean) {
  return (request: Routed, response: ServerResponse, next: () => void): void => {
    const method = request.method ?? 'none';
    const begun = traces.begin('served', 'request', { method }, believesCallers ? traceParentIn(request.headers['traceparent']) : undefined);
    if (begun === undefined) return next();
    response.once('close', () => {
      const path = request.route?.path;
      const { statusCode } = response;
      begun.span.add({ route: typeof path === 'string' ? path : 'none', ...(response.writableFinished ? { status: statusCode } : {}) });
      begun.span.end(statusCode >= 500);
    });
    begun.run(next);
  };
}
