import type { IncomingMessage } from 'node:http';
import type { Session } from '../session/session.js';
import type { Language } from '../texts/language.js';

/** What a request is to us: in which language, for which page, and in whose session. */
export interface Visit {
  language: Language;
  /** Without the language; `/` for what is no page. */
  path: `/${string}`;
  /** The running session behind the cookie, hidden screen or not; undefined when there is none. */
  session?: Session;
}

const visits = new WeakMap<IncomingMessage, Visit>();

export function giveVisit(request: IncomingMessage, visit: Visit): void {
  visits.set(request, visit);
}

/** A request that never came past the session's middleware belongs to nobody. */
export const visitOf = (request: IncomingMessage): Visit => visits.get(request) ?? { language: 'da', path: '/' };

/** The session of a request that the guard let through. */
export function sessionOf(request: IncomingMessage): Session {
  const { session } = visitOf(request);
  if (session === undefined) throw new Error('a page for those signed in was asked for by nobody');
  return session;
}
