import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * How long a page may wait for the api in all, in milliseconds. One answer may take ten seconds and a page may need several;
 * somebody who has pressed "send" must be told within half a minute whether it went, also when nothing is heard at all.
 */
const pagePatience = 20_000;

const patience = new AsyncLocalStorage<AbortSignal>();

/** Middleware: from now on the page that is asked for has so long. The live line is no page. */
export function limitPatience(request: IncomingMessage, _response: ServerResponse, next: () => void): void {
  if (request.url?.startsWith('/live') === true) next();
  else patience.run(AbortSignal.timeout(pagePatience), next);
}

/** Aborts when the page that is being made has waited long enough; undefined where none is made. */
export const patienceOfPage = (): AbortSignal | undefined => patience.getStore();
