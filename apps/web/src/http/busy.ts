import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestKind } from '#platform';
import { languageAndPath } from '../page/address.js';
import { busyPage } from '../pages/busy/busy.page.js';
import type { Pages } from './pages.js';
import { giveVisit } from './visit.js';

/** What a request is to a web that has too much to do. */
export function kindOfRequest({ method = 'GET', url = '/' }: IncomingMessage): RequestKind | undefined {
  if (url.startsWith('/health/')) return undefined;
  if (url.startsWith('/live')) return 'stream';
  return method === 'GET' || method === 'HEAD' ? 'read' : 'act';
}

type Typed = Readonly<Record<string, string | readonly string[]>>;

/**
 * Says that there is no room now, and hands back what was typed: nothing of it was looked at, so it stands on the page and
 * one press sends it again. Not to another site, which could put words of its own there.
 */
export const refuseAsBusy = (pages: Pages) => (request: IncomingMessage & { body?: unknown }, response: ServerResponse): void => {
  const { url = '/', headers, method } = request;
  if (headers['naervaern-csrf'] !== undefined || url.startsWith('/live')) return void response.writeHead(503).end();
  const [address = '/'] = url.split('?');
  const { language, path } = languageAndPath(address) ?? { language: 'da', path: '/' as const };
  giveVisit(request, { language, path });
  const isForm = method === 'POST' && headers['sec-fetch-site'] === 'same-origin';
  const typed = isForm && typeof request.body === 'object' ? (request.body as Typed) : undefined;
  void pages.send(request, response, busyPage({ language, address: address as `/${string}`, typed }), 503).catch(() => response.destroy());
};
