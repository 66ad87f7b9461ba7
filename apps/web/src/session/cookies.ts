import type { IncomingMessage, ServerResponse } from 'node:http';
import { isSecret, type Secret } from './secret.js';

/** `__Host-`: https only, this host only, every path (RFC 6265bis). Browsers take localhost for safe. */
const names = { session: '__Host-naervaern', attempt: '__Host-naervaern-sign-in' } as const;
type CookieKind = keyof typeof names;

const attributes: Readonly<Record<CookieKind, string>> = {
  // Sent only from our own pages, and gone with the browser.
  session: 'Path=/; Secure; HttpOnly; SameSite=Strict',
  // Lax: the way back from the identity provider comes from another site. Ten minutes.
  attempt: 'Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=600',
};

/** The secret in a request's cookie of that kind; undefined when there is none, several, or something else. */
export function cookieOf(kind: CookieKind, request: IncomingMessage): Secret | undefined {
  const prefix = `${names[kind]}=`;
  const found = (request.headers.cookie ?? '').split(/;\s*/).filter((pair) => pair.startsWith(prefix));
  const value = found.length === 1 ? found[0]!.slice(prefix.length) : undefined;
  return isSecret(value) ? value : undefined;
}

export function setCookie(kind: CookieKind, response: ServerResponse, secret: Secret): void {
  response.appendHeader('set-cookie', `${names[kind]}=${secret}; ${attributes[kind]}`);
}

export function clearCookie(kind: CookieKind, response: ServerResponse): void {
  response.appendHeader('set-cookie', `${names[kind]}=; ${attributes[kind].replace(/; Max-Age=\d+/, '')}; Max-Age=0`);
}
