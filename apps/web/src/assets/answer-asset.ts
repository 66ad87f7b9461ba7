import type { IncomingMessage, ServerResponse } from 'node:http';
import { bestCoding } from '../http/content-coding.js';
import type { Asset } from './asset.js';
import type { Assets } from './assets.js';

const folder = '/assets/';
const forEver = 'public, max-age=31536000, immutable';

/**
 * Answers what lies under `/assets/`, by exact address; everything else there is not found.
 * @returns false, without having touched the response, for an address elsewhere
 */
export function answerAsset({ byAddress }: Assets, request: IncomingMessage, response: ServerResponse): boolean {
  const address = request.url ?? '';
  if (!address.startsWith(folder)) return false;
  const asset = byAddress.get(address);
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (asset && isRead) send(asset, request, response);
  else if (asset) response.writeHead(405, { allow: 'GET, HEAD', 'cache-control': 'no-store' }).end();
  else response.writeHead(404, { 'cache-control': 'no-store' }).end();
  return true;
}

function send({ type, plain, compressed }: Asset, { headers, method }: IncomingMessage, response: ServerResponse): void {
  const coding = compressed && bestCoding(headers['accept-encoding']);
  const body = compressed && coding ? compressed[coding] : plain;
  response.writeHead(200, {
    'content-type': type,
    'content-length': body.length,
    'cache-control': forEver,
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    // An image opened by itself is a document, and this one may do nothing.
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    ...(compressed ? { vary: 'accept-encoding' } : {}),
    ...(coding ? { 'content-encoding': coding } : {}),
  });
  response.end(method === 'HEAD' ? undefined : body);
}
