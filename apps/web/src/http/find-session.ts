import type { IncomingMessage, ServerResponse } from 'node:http';
import { languageAndPath } from '../page/address.js';
import { cookieOf } from '../session/cookies.js';
import type { Sessions } from '../session/sessions.js';
import { giveVisit } from './visit.js';

/** A stream that goes on by itself is nobody at the keyboard. */
const withoutActivity: readonly string[] = ['/live'];

/** Middleware: finds the session behind the cookie. Asking for a page counts as activity; following the live line does not. */
export function findSession(sessions: Sessions) {
  return async (request: IncomingMessage, _response: ServerResponse, next: (error?: unknown) => void): Promise<void> => {
    try {
      const [address = '/'] = (request.url ?? '/').split('?');
      const secret = cookieOf('session', request);
      const session = secret && (await (withoutActivity.includes(address) ? sessions.lookAt(secret) : sessions.use(secret)));
      const { language, path } = languageAndPath(address) ?? { language: languageHint(request), path: '/' as const };
      giveVisit(request, { language, path, ...(session ? { session } : {}) });
      next();
    } catch (error) {
      next(error);
    }
  };
}

/** For what is no page: the language of the page that asked, as the form says; Danish otherwise. */
function languageHint(request: IncomingMessage): 'da' | 'en' {
  return /[?&]language=en(&|$)/.test(request.url ?? '') ? 'en' : 'da';
}
