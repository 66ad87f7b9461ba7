import type { IncomingMessage, ServerResponse } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import type { WebConfiguration } from '#platform';
import type { Frame, SignedIn } from '../page/frame.js';
import type { Page, Site } from '../page/page.js';
import { renderPage } from '../page/render-page.js';
import { csrfTokenOf } from '../session/secret.js';
import type { Session } from '../session/session.js';
import { SITE, WEB_CONFIGURATION } from '../web-configuration.js';
import { bestCoding, coded } from './content-coding.js';
import { navigationOf } from './navigation.js';
import { takeNotice } from './notices.js';
import { type Visit, visitOf } from './visit.js';

/**
 * Puts pages into their frame and sends them, compressed: nobody elsewhere can have a page made with the session's strict
 * cookie and words of their own, and the token in it is masked anew each time, so its size tells nothing (docs/decisions/0017).
 */
@Injectable()
export class Pages {
  constructor(
    @Inject(WEB_CONFIGURATION) private readonly configuration: WebConfiguration,
    @Inject(SITE) private readonly site: Site,
  ) {}

  /** Sends a page. With errors in what was written the status is 422, unless another is given. */
  async send(request: IncomingMessage, response: ServerResponse, page: Page, status = page.status ?? ((page.errors?.length ?? 0) > 0 ? 422 : 200)): Promise<void> {
    const visit = visitOf(request);
    const flash = takeNotice(request, response, visit.language);
    const html = renderPage(this.site, { ...this.frameOf(visit), ...(flash === undefined ? {} : { flash }) }, page);
    response.statusCode = status;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('vary', 'accept-encoding');
    const coding = bestCoding(request.headers['accept-encoding']);
    if (coding !== undefined) response.setHeader('content-encoding', coding);
    response.end(coding === undefined ? html : await coded(html, coding));
  }

  private frameOf({ language, path, session }: Visit): Frame {
    const signedIn = session === undefined || session.isLocked ? {} : { signedIn: signedInOf(session, { language, path }) };
    return { language, path, isDevelopment: this.configuration.environment !== 'production', ...signedIn };
  }
}

function signedInOf(session: Session, { language, path }: Visit): SignedIn {
  const { person, secret, now, idleEndsAt, absoluteEndsAt } = session;
  return {
    name: person.name,
    role: person.role,
    unitName: person.unit.name[language],
    organisationName: person.organisation.name[language],
    csrfToken: csrfTokenOf(secret),
    serverNow: now.toISOString(),
    idleEndsAt: idleEndsAt.toISOString(),
    absoluteEndsAt: absoluteEndsAt.toISOString(),
    navigation: navigationOf(person.role, path, language),
  };
}
