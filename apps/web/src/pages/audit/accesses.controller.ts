import { Body, Controller, Get, Inject, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { typedReference } from '#kernel';
import { bothLanguages } from '../../http/both-languages.js';
import { fieldErrorsOf, type FormBody, objectionIn, typedIn } from '../../http/form-answer.js';
import { SeeOther } from '../../http/see-other.js';
import { visitOf } from '../../http/visit.js';
import type { Page } from '../../page/page.js';
import { dataOf, PersonApi } from '../../person/person-api.js';
import type { Session } from '../../session/session.js';
import { accessesTexts } from '../../texts/accesses.js';
import type { Language } from '../../texts/language.js';
import { accessesPage } from './accesses.page.js';
import { accessesAddress } from './addresses.js';
import { auditorOf } from './auditor-of.js';
import { LogViews } from './log-views.js';

/** Who saw or did what with a case. */
@Controller()
export class AccessesController {
  constructor(
    @Inject(PersonApi) private readonly personApi: PersonApi,
    @Inject(LogViews) private readonly views: LogViews,
  ) {}

  @Get(bothLanguages('revision/sag'))
  ask(@Req() request: Request): Page {
    return accessesPage({ typed: '' }, auditorOf(request), visitOf(request).language);
  }

  @Post(bothLanguages('revision/sag'))
  async find(@Req() request: Request, @Body() body: FormBody): Promise<Page | SeeOther> {
    const session = auditorOf(request);
    const { language } = visitOf(request);
    const typed = typedIn(body, 'reference');
    const reference = typedReference(typed);
    if (reference === '' || reference.length > 40) return accessesPage({ typed, errors: [{ field: 'reference', text: accessesTexts.in(language)('referenceMissing') }] }, session, language);
    return new SeeOther(accessesAddress(language, await this.views.seal(session, { filter: { reference } })));
  }

  @Get(bothLanguages('revision/sag/:view'))
  async read(@Req() request: Request, @Param('view') sealed: string): Promise<Page> {
    const session = auditorOf(request);
    const { language } = visitOf(request);
    const reference = (await this.views.open(session, sealed))?.filter.reference;
    if (reference === undefined) return accessesPage({ typed: '', isUnopenable: true }, session, language);
    return await this.show(session, reference, language);
  }

  private async show(session: Session, reference: string, language: Language): Promise<Page> {
    const api = await this.personApi.of(session);
    const answer = await api.post('/log/accesses', { body: { reference } });
    const objection = objectionIn(answer);
    if (objection !== undefined) return accessesPage({ typed: reference, errors: fieldErrorsOf(objection, {}, 'reference', language) }, session, language);
    const found = { accesses: dataOf(answer), reference, sealed: await this.views.seal(session, { filter: { reference, withLists: true } }) };
    return accessesPage({ typed: reference, found }, session, language);
  }
}
