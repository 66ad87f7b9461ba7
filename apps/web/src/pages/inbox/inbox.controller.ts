import { BadRequestException, Body, Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { NaervaernApi, Problem } from '#api-client';
import { isUuid } from '#kernel';
import { bothLanguages } from '../../http/both-languages.js';
import { type FormBody, typedIn } from '../../http/form-answer.js';
import { leaveNotice } from '../../http/notices.js';
import { SeeOther } from '../../http/see-other.js';
import { sessionOf, visitOf } from '../../http/visit.js';
import type { Page } from '../../page/page.js';
import { dataOf, PersonApi, ProblemShown } from '../../person/person-api.js';
import { csrfTokenOf } from '../../session/secret.js';
import { changedMeanwhileTexts } from '../../texts/changed-meanwhile.js';
import { inboxTexts } from '../../texts/inbox.js';
import { partAddress } from '../case-part/addresses.js';
import { inboxConflictId, inboxPage } from './inbox.page.js';

interface Pressed {
  readonly act: 'open' | 'accept';
  readonly partId: string;
  readonly version: number;
}

/** What went wrong with the part whose button was pressed. */
interface Refused extends Pick<Pressed, 'partId'> {
  readonly problem: Problem;
}

/** The contact point's queue. Opening shows content, so it is a POST and never a link. */
@Controller()
export class InboxController {
  constructor(@Inject(PersonApi) private readonly personApi: PersonApi) {}

  @Get(bothLanguages('indbakke'))
  async read(@Req() request: Request): Promise<Page> {
    return this.page(request, await this.apiOf(request));
  }

  @Post(bothLanguages('indbakke'))
  async act(@Req() request: Request, @Res({ passthrough: true }) response: Response, @Body() body: FormBody): Promise<Page | SeeOther> {
    const { act, partId, version } = pressedIn(body);
    const api = await this.apiOf(request);
    const answer = await api.post(`/parts/{partId}/${act}`, { params: { path: { partId } }, body: { version } });
    if (answer.ok) {
      leaveNotice(response, act === 'accept' ? 'partAccepted' : 'partOpened');
      return new SeeOther(partAddress(partId, visitOf(request).language));
    }
    if (answer.problem.status !== 409 && answer.problem.code !== 'not-found') throw new ProblemShown(answer.problem);
    return this.page(request, api, { partId, problem: answer.problem });
  }

  private async page(request: Request, api: NaervaernApi, refused?: Refused): Promise<Page> {
    const { language } = visitOf(request);
    const [inbox, passedOn] = await Promise.all([api.get('/inbox'), api.get('/passed-on')]);
    const parts = dataOf(inbox);
    const shown = { inbox: parts, passedOn: dataOf(passedOn), csrf: csrfTokenOf(sessionOf(request).secret), language };
    if (refused === undefined) return inboxPage(shown);
    const part = parts.parts.find(({ id }) => id === refused.partId);
    const { problem } = refused;
    const isChanged = problem.code === 'changed-meanwhile';
    const text = problem.code === 'not-found' ? inboxTexts.in(language)('goneUnknown') : isChanged ? changedMeanwhileTexts.in(language)('summaryAct') : problem.text[language];
    return inboxPage({
      ...shown,
      conflict: { errors: [{ field: inboxConflictId, text }], ...(isChanged ? { changes: problem.details.changes ?? [] } : {}), ...(part === undefined ? {} : { part }) },
    });
  }

  private apiOf(request: Request): Promise<NaervaernApi> {
    return this.personApi.of(sessionOf(request));
  }
}

/** Which button of which row, and the version that the row was shown in. @throws BadRequestException for what no button of ours sends */
function pressedIn(body: FormBody): Pressed {
  const act = typedIn(body, 'accept') === '' ? 'open' : 'accept';
  const [partId = '', version = ''] = typedIn(body, act).split('.');
  if (!isUuid(partId) || !/^[1-9]\d{0,8}$/.test(version)) throw new BadRequestException();
  return { act, partId, version: Number(version) };
}
