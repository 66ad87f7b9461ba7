import { csrfToken } from './page.js';

/** A line of 400 kbit/s answers in a second; what takes this long has been lost on the way. */
const longestAnswerMs = 10_000;

/**
 * Asks the server to do something with the session, or to keep what is on the page. The question is sent even if the page
 * goes meanwhile.
 * @throws when no answer came, or one that leads elsewhere
 */
export function ask(path: `/${string}`, body?: URLSearchParams): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    body: body ?? null,
    headers: { 'naervaern-csrf': csrfToken ?? '', 'naervaern-page': location.pathname },
    keepalive: true,
    redirect: 'error',
    signal: AbortSignal.timeout(longestAnswerMs),
  });
}
