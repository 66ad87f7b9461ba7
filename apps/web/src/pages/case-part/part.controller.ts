import { BadRequestException, Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { NaervaernApi, Problem } from '#api-client';
import { IdParam } from '#platform';
import { bothLanguages } from '../../http/both-languages.js';
import { type FormBody, objectionIn, typedIn } from '../../http/form-answer.js';
import { leaveNotice, type Notice } from '../../http/notices.js';
import { SeeOther } from '../../http/see-other.js';
import { sessionOf, visitOf } from '../../http/visit.js';
import type { Page } from '../../page/page.js';
import { dataOf, PersonApi } from '../../person/person-api.js';
import { changedMeanwhileTexts } from '../../texts/changed-meanwhile.js';
import { partAddress } from './addresses.js';
import { childrenPage } from './children.page.js';
import { aboutOf, lookAtPart } from './look-at-part.js';
import { overviewPage } from './overview.page.js';
import { conflictId } from './part-conflict.js';
import { timelinePage } from './timeline.page.js';

/** What a single button of a part does. Opening is one of them: content is never shown by following a link to what nobody has opened. */
const buttons = { open: 'partOpened', accept: 'partAccepted', 'take-over': 'partTakenOver' } as const satisfies Record<string, Notice>;

/** A part as its contact point reads it. */
@Controller()
export class PartController {
  constructor(@Inject(PersonApi) private readonly personApi: PersonApi) {}

  @Get(bothLanguages('sag/:partId'))
  async read(@Req() request: Request, @Param('partId', IdParam) partId: string): Promise<Page> {
    return this.overview(request, await this.apiOf(request), partId);
  }

  @Post(bothLanguages('sag/:partId'))
  async act(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Param('partId', IdParam) partId: string,
    @Body() body: FormBody,
  ): Promise<Page | SeeOther> {
    const api = await this.apiOf(request);
    const pressed = typedIn(body, 'act');
    // The part is read anew, so that this look at the number is in the log by itself.
    if (pressed === 'cpr') return this.overview(request, api, partId, { isCprShown: true });
    const act = (Object.keys(buttons) as (keyof typeof buttons)[]).find((each) => each === pressed);
    if (act === undefined) throw new BadRequestException();
    const answer = await api.post(`/parts/{partId}/${act}`, { params: { path: { partId } }, body: { version: Number(typedIn(body, 'version')) } });
    if (answer.ok) {
      leaveNotice(response, buttons[act]);
      return new SeeOther(partAddress(partId, visitOf(request).language));
    }
    const problem = answer.problem.code === 'not-found' ? undefined : objectionIn(answer);
    return this.overview(request, api, partId, { problem });
  }

  @Get(bothLanguages('sag/:partId/boern'))
  async children(@Req() request: Request, @Param('partId', IdParam) partId: string): Promise<Page | SeeOther> {
    const api = await this.apiOf(request);
    const looked = await lookAtPart(api, request, partId);
    if ('page' in looked) return looked.page;
    const { language } = visitOf(request);
    if (looked.part.kind === 'adult') return new SeeOther(partAddress(partId, language));
    return childrenPage(looked.part, dataOf(await api.get('/parts/{partId}/children', { params: { path: { partId } } })), language);
  }

  @Get(bothLanguages('sag/:partId/tidslinje'))
  async timeline(@Req() request: Request, @Param('partId', IdParam) partId: string): Promise<Page> {
    const looked = await lookAtPart(await this.apiOf(request), request, partId);
    return 'page' in looked ? looked.page : timelinePage(looked.part, visitOf(request).language);
  }

  private async overview(request: Request, api: NaervaernApi, partId: string, more: { isCprShown?: boolean; problem?: Problem | undefined } = {}): Promise<Page> {
    const looked = await lookAtPart(api, request, partId);
    if ('page' in looked) return looked.page;
    const { problem, isCprShown = false } = more;
    const about = { ...aboutOf(request), isCprShown };
    if (problem === undefined) return overviewPage(looked.part, about);
    const isChanged = problem.code === 'changed-meanwhile';
    const { language } = about;
    const text = isChanged ? changedMeanwhileTexts.in(language)('summaryAct') : problem.text[language];
    return overviewPage(looked.part, { ...about, errors: [{ field: conflictId, text }], changes: isChanged ? (problem.details.changes ?? []) : [] });
  }

  private apiOf(request: Request): Promise<NaervaernApi> {
    return this.personApi.of(sessionOf(request));
  }
}
