import { Body, Controller, Get, Inject, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { NaervaernApi } from '#api-client';
import { isOneOf } from '#kernel';
import { IdParam } from '#platform';
import type { FieldError } from '../../fds/error-summary.js';
import { bothLanguages } from '../../http/both-languages.js';
import { fieldErrorsOf, type FormBody, objectionIn, typedIn } from '../../http/form-answer.js';
import { leaveNotice } from '../../http/notices.js';
import { SeeOther } from '../../http/see-other.js';
import { sessionOf, visitOf } from '../../http/visit.js';
import type { Page } from '../../page/page.js';
import { dataOf, PersonApi } from '../../person/person-api.js';
import { csrfTokenOf } from '../../session/secret.js';
import { endedConsentsTexts } from '../../texts/ended-consents.js';
import { answerEndPage, replies, type TypedAnswer } from './answer-end.page.js';
import { endedConsentsAddress } from './addresses.js';
import { endedConsentsPage } from './ended-consents.page.js';

/** What a contact point owes because consents have ended, and its answers. */
@Controller()
export class EndedConsentsController {
  constructor(@Inject(PersonApi) private readonly personApi: PersonApi) {}

  @Get(bothLanguages('tilbagetrukne-samtykker'))
  async list(@Req() request: Request): Promise<Page> {
    return endedConsentsPage(dataOf(await (await this.apiOf(request)).get('/ended-consents')), visitOf(request).language);
  }

  @Get(bothLanguages('tilbagetrukne-samtykker/:partId'))
  async ask(@Req() request: Request, @Param('partId', IdParam) partId: string): Promise<Page> {
    return await this.page(request, await this.apiOf(request), partId, { answer: '', basis: '' }, []);
  }

  @Post(bothLanguages('tilbagetrukne-samtykker/:partId'))
  async answer(@Req() request: Request, @Res({ passthrough: true }) response: Response, @Param('partId', IdParam) partId: string, @Body() body: FormBody): Promise<Page | SeeOther> {
    const { language } = visitOf(request);
    const say = endedConsentsTexts.in(language);
    const typed = { answer: typedIn(body, 'answer'), basis: typedIn(body, 'basis') };
    const { answer } = typed;
    const api = await this.apiOf(request);
    if (!isOneOf(['acknowledged', ...replies] as const, answer)) return this.page(request, api, partId, typed, [{ field: 'answer', text: say('chooseAnswer') }]);
    const goesOn = answer === 'continuing' || answer === 'acted_on';
    if (goesOn && typed.basis === '') return this.page(request, api, partId, typed, [{ field: 'basis', text: say('chooseBasis') }]);
    const sent = await api.post('/parts/{partId}/consent-end', { params: { path: { partId } }, body: { answer, ...(goesOn ? { basis: typed.basis } : {}) } });
    if (sent.ok) {
      leaveNotice(response, goesOn || answer === 'acknowledged' ? 'endAnswered' : 'endAnsweredSightLost');
      return new SeeOther(endedConsentsAddress(language));
    }
    return this.page(request, api, partId, typed, fieldErrorsOf(objectionIn(sent)!, { basis: 'basis', 'basis-not-in-force': 'basis' }, 'answer', language));
  }

  private async page(request: Request, api: NaervaernApi, partId: string, typed: TypedAnswer, errors: readonly FieldError[]): Promise<Page> {
    const { ended, bases } = dataOf(await api.get('/ended-consents'));
    const duty = ended.find((each) => each.partId === partId);
    if (duty === undefined) throw new NotFoundException();
    return answerEndPage({ duty, bases, typed, errors, csrf: csrfTokenOf(sessionOf(request).secret), language: visitOf(request).language });
  }

  private apiOf(request: Request): Promise<NaervaernApi> {
    return this.personApi.of(sessionOf(request));
  }
}
