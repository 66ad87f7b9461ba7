import type { IncomingMessage, ServerResponse } from 'node:http';
import { problem, type RequestKind } from '#platform';

/** Asked by machines, and cheap: whoever is refused these would think that the house is down. */
const always = /^\/(health|\.well-known|openapi\.json)(\/|\?|$)/;
/** Searches of the log travel in a body, so that nothing searched for stands in an address; they change nothing. */
const readsByPost = /^\/log\//;

/** What a request is to an api that has too much to do. */
export function kindOfRequest({ method = 'GET', url = '/' }: IncomingMessage): RequestKind | undefined {
  if (always.test(url)) return undefined;
  if (/^\/events(\?|$)/.test(url)) return 'stream';
  return method === 'GET' || method === 'HEAD' || readsByPost.test(url) ? 'read' : 'act';
}

const busy = Buffer.from(JSON.stringify(problem('busy', 503, {
  da: 'Der er for travlt lige nu, så det, du bad om, er ikke begyndt. Vent nogle sekunder, og send det samme igen; det er sikkert. Haster det, så ring.',
  en: 'There is too much to do just now, so what you asked for was not begun. Wait some seconds, and send the same again; it is safe. If it is urgent, call.',
})));

const headers = { 'content-type': 'application/problem+json; charset=utf-8', 'content-length': String(busy.length), 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/** The same bytes for everybody, made once. */
export function refuseAsBusy(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, headers).end(busy);
}
