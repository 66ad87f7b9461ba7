import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { MissingInformationSubject, NaervaernApi, ThreadMessageCode } from '#api-client';
import { needsSubject, uuidv7 } from '#kernel';
import { IdParam } from '#platform';
import type { FieldError } from '../../fds/error-summary.js';
import { bothLanguages } from '../../http/both-languages.js';
import { fieldErrorsOf, type FormBody, objectionIn, typedIn } from '../../http/form-answer.js';
import { leaveNotice } from '../../http/notices.js';
import { SeeOther } from '../../http/see-other.js';
import { sessionOf, visitOf } from '../../http/visit.js';
import type { Page } from '../../page/page.js';
import { PersonApi } from '../../person/person-api.js';
import type { Language } from '../../texts/language.js';
import { partActsTexts } from '../../texts/part-acts.js';
import { partAddress } from './addresses.js';
import { aboutOf, lookAtPart } from './look-at-part.js';
import { messagesPage, type TypedMessage } from './messages.page.js';

/** The thread of a part with the police. Codes from a closed list: no word about a citizen crosses here. */
@Controller()
export class MessagesController {
  constructor(@Inject(PersonApi) private readonly personApi: PersonApi) {}

  @Get(bothLanguages('sag/:partId/beskeder'))
  async read(@Req() request: Request, @Param('partId', IdParam) partId: string): Promise<Page> {
    return this.page(request, await this.apiOf(request), partId, { messageId: uuidv7(), code: '', about: '' });
  }

  @Post(bothLanguages('sag/:partId/beskeder'))
  async send(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Param('partId', IdParam) partId: string,
    @Body() body: FormBody,
  ): Promise<Page | SeeOther> {
    const { language } = visitOf(request);
    const messageId = new IdParam().transform(typedIn(body, 'message'));
    const typed: TypedMessage = { messageId, code: typedIn(body, 'code'), about: typedIn(body, 'about') };
    const api = await this.apiOf(request);
    const missing = missingIn(typed, language);
    if (missing.length > 0) return this.page(request, api, partId, typed, missing);
    const about = typed.about === '' ? {} : { about: typed.about as MissingInformationSubject };
    const answer = await api.put('/parts/{partId}/messages/{messageId}', { params: { path: { partId, messageId } }, body: { code: typed.code as ThreadMessageCode, ...about } });
    if (answer.ok) {
      leaveNotice(response, 'messageSent');
      return new SeeOther(partAddress(partId, language, 'messages'));
    }
    if (answer.problem.code === 'not-found') return this.page(request, api, partId, typed);
    return this.page(request, api, partId, typed, fieldErrorsOf(objectionIn(answer)!, { code: 'code', about: 'about' }, 'code', language));
  }

  private async page(request: Request, api: NaervaernApi, partId: string, typed: TypedMessage, errors: readonly FieldError[] = []): Promise<Page> {
    const looked = await lookAtPart(api, request, partId);
    return 'page' in looked ? looked.page : messagesPage(looked.part, typed, aboutOf(request), errors);
  }

  private apiOf(request: Request): Promise<NaervaernApi> {
    return this.personApi.of(sessionOf(request));
  }
}

function missingIn({ code, about }: TypedMessage, language: Language): FieldError[] {
  const say = partActsTexts.in(language);
  if (code === '') return [{ field: 'code', text: say('chooseMessage') }];
  const isAboutNeeded = needsSubject(code as ThreadMessageCode);
  if (isAboutNeeded && about === '') return [{ field: 'about', text: say('chooseAbout') }];
  return !isAboutNeeded && about !== '' ? [{ field: 'about', text: say('noAbout') }] : [];
}
