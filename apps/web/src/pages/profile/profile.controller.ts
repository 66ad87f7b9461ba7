import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { bothLanguages } from '../../http/both-languages.js';
import { leaveNotice, type Notice } from '../../http/notices.js';
import { SeeOther } from '../../http/see-other.js';
import { sessionOf, visitOf } from '../../http/visit.js';
import { addressIn } from '../../page/address.js';
import type { Page } from '../../page/page.js';
import { dataOf, PersonApi } from '../../person/person-api.js';
import type { OwnSession } from '../../session/session.js';
import { SessionEnds } from '../../session/session-ends.js';
import { Sessions } from '../../session/sessions.js';
import { profilePage } from './profile.page.js';

/** What somebody may know and do about themselves. */
@Controller()
export class ProfileController {
  constructor(
    @Inject(PersonApi) private readonly personApi: PersonApi,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SessionEnds) private readonly ends: SessionEnds,
  ) {}

  @Get(bothLanguages('profil'))
  async read(@Req() request: Request): Promise<Page> {
    const session = sessionOf(request);
    const api = await this.personApi.of(session);
    const [sessions, signIns, logEntries] = await Promise.all([this.sessions.ownOf(session), api.get('/me/sign-ins'), api.get('/me/log-entries')]);
    return profilePage({ sessions, ...dataOf(signIns), ...dataOf(logEntries) }, session, visitOf(request).language);
  }

  /** Ends one of one's own sessions elsewhere. The one that asks ends by signing out; anybody else's is not there. */
  @Post(bothLanguages('profil/sessions/:id/end'))
  async endOne(@Req() request: Request, @Res({ passthrough: true }) response: Response, @Param('id') id: string): Promise<SeeOther> {
    return await this.end(request, response, (session) => session.id === id, 'sessionEnded');
  }

  @Post(bothLanguages('profil/sessions/end-others'))
  async endOthers(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<SeeOther> {
    return await this.end(request, response, () => true, 'otherSessionsEnded');
  }

  /** Somebody came here by "back", or changed the language: these are no pages. */
  @Get([...bothLanguages('profil/sessions/:id/end'), ...bothLanguages('profil/sessions/end-others')])
  away(@Req() request: Request): SeeOther {
    return new SeeOther(addressIn(visitOf(request).language, '/profil'));
  }

  private async end(request: Request, response: Response, isMeant: (session: OwnSession) => boolean, notice: Notice): Promise<SeeOther> {
    const own = sessionOf(request);
    const others = (await this.sessions.ownOf(own)).filter((session) => session.id !== own.id && isMeant(session));
    for (const session of others) await this.ends.end(session, 'ended_elsewhere');
    if (others.length > 0) leaveNotice(response, notice);
    return new SeeOther(addressIn(visitOf(request).language, '/profil'));
  }
}
