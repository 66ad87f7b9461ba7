import { Controller, Get, Inject, NotFoundException, Param, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { NaervaernApi, SentPartContentAnswer } from '#api-client';
import { IdParam } from '#platform';
import { bothLanguages } from '../../http/both-languages.js';
import { sessionOf, visitOf } from '../../http/visit.js';
import type { Page } from '../../page/page.js';
import { dataOf, PersonApi } from '../../person/person-api.js';
import { overdueDrafts } from '../drafts/unsent-drafts.js';
import { recordedCasePage } from './recorded-case.page.js';
import { sentListPage } from './sent-list.page.js';
import { sentPartPage } from './sent-part.page.js';
import { sentReferralPage } from './sent-referral.page.js';

/** What a unit has sent: all of it, one referral, one part, and the incident behind it. */
@Controller()
export class SentController {
  constructor(@Inject(PersonApi) private readonly personApi: PersonApi) {}

  @Get(bothLanguages('mine'))
  async list(@Req() request: Request): Promise<Page> {
    return await this.listed(request, false);
  }

  @Get(bothLanguages('mine/egne'))
  async listOwn(@Req() request: Request): Promise<Page> {
    return await this.listed(request, true);
  }

  @Get(bothLanguages('sendt/:referralId'))
  async readReferral(@Req() request: Request, @Param('referralId', IdParam) referralId: string): Promise<Page> {
    return sentReferralPage(dataOf(await (await this.apiOf(request)).get('/referrals/{referralId}', { params: { path: { referralId } } })), shownTo(request));
  }

  // Before the address of a part: this word is none of its ids.
  @Get(bothLanguages('sendt/:referralId/sag'))
  async readCase(@Req() request: Request, @Param('referralId', IdParam) referralId: string): Promise<Page> {
    const api = await this.apiOf(request);
    const { caseId } = dataOf(await api.get('/referrals/{referralId}', { params: { path: { referralId } } }));
    return recordedCasePage(dataOf(await api.get('/cases/{caseId}', { params: { path: { caseId } } })), referralId, visitOf(request).language);
  }

  @Get(bothLanguages('sendt/:referralId/:partId'))
  async readPart(@Req() request: Request, @Param('referralId', IdParam) referralId: string, @Param('partId', IdParam) partId: string): Promise<Page> {
    return sentPartPage(await sentPartAt(await this.apiOf(request), { referralId, partId }), shownTo(request));
  }

  /** With what was never sent above it: whoever looks here thinks that it was. */
  private async listed(request: Request, onlyOwn: boolean): Promise<Page> {
    const api = await this.apiOf(request);
    const [sent, unsent] = await Promise.all([api.get('/sent'), overdueDrafts(api, sessionOf(request).person.role)]);
    return sentListPage(dataOf(sent), { onlyOwn, unsent, ...shownTo(request) });
  }

  private apiOf(request: Request): Promise<NaervaernApi> {
    return this.personApi.of(sessionOf(request));
  }
}

/** Looks at a part, in the log. @throws ProblemShown; NotFoundException where the address names another referral than the part's */
export async function sentPartAt(api: NaervaernApi, { referralId, partId }: { referralId: string; partId: string }): Promise<SentPartContentAnswer> {
  const part = dataOf(await api.get('/parts/{partId}/sent', { params: { path: { partId } } }));
  if (part.referralId !== referralId) throw new NotFoundException();
  return part;
}

const shownTo = (request: Request) => ({ now: sessionOf(request).now, language: visitOf(request).language });
