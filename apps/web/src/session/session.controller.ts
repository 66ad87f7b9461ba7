import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { WhileHidden } from '../http/open-to-all.js';
import { SeeOther } from '../http/see-other.js';
import { sessionOf, visitOf } from '../http/visit.js';
import { addressIn, isPageAddress, languageAndPath } from '../page/address.js';
import { clearCookie } from './cookies.js';
import { SessionEnds } from './session-ends.js';
import { Sessions } from './sessions.js';

/** What scripts and buttons of every page ask of the session. */
@Controller('session')
export class SessionController {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SessionEnds) private readonly ends: SessionEnds,
  ) {}

  /** "Stay signed in": being asked was the activity. For scripts, so JSON. */
  @Post('extend')
  extend(@Req() request: Request, @Res() response: Response): void {
    const { now, idleEndsAt, absoluteEndsAt } = sessionOf(request);
    response.status(200).json({ serverNow: now, idleEndsAt, absoluteEndsAt });
  }

  /** "Skjul skærm": by a script, which has covered the page already, or by its form. */
  @Post('lock')
  @WhileHidden()
  async lock(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.sessions.lock(sessionOf(request), pageBefore(request));
    if (request.headers['naervaern-csrf'] !== undefined) response.status(204).end();
    else response.redirect(303, addressIn(languageBefore(request), '/skjult'));
  }

  @Post('end')
  @WhileHidden()
  async end(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.ends.end(sessionOf(request), 'signed_out');
    clearCookie('session', response);
    // Whoever sits here next finds nothing in this browser.
    response.setHeader('clear-site-data', '"cache", "cookies", "storage"');
    response.redirect(303, addressIn(languageBefore(request), '/logget-af'));
  }

  /** Somebody came here by "back": these are not pages. */
  @Get(['lock', 'end', 'extend'])
  away(@Req() request: Request): SeeOther {
    return new SeeOther(addressIn(visitOf(request).language, '/'));
  }
}

/** The page that a form stood on; a script's own page says it in the header. No page of ours: the start page. */
function pageBefore(request: Request): `/${string}` {
  const said: unknown = (request.body as { from?: unknown } | undefined)?.from ?? request.headers['naervaern-page'];
  const found = isPageAddress(said) ? languageAndPath(said) : undefined;
  return found === undefined ? addressIn('da', '/') : addressIn(found.language, found.path);
}

function languageBefore(request: Request): 'da' | 'en' {
  return languageAndPath(pageBefore(request))?.language ?? 'da';
}
