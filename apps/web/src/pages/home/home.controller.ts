import { Controller, Get, Inject, Req } from '@nestjs/common';
import type { Request } from 'express';
import { bothLanguages } from '../../http/both-languages.js';
import { SeeOther } from '../../http/see-other.js';
import { sessionOf, visitOf } from '../../http/visit.js';
import { addressIn } from '../../page/address.js';
import type { Page } from '../../page/page.js';
import { dataOf, PersonApi } from '../../person/person-api.js';
import { overdueDrafts } from '../drafts/unsent-drafts.js';
import { onDutyNowPage } from './on-duty-now.page.js';
import { readinessPage } from './readiness.page.js';

/** Straight to work: what somebody in that role needs first. */
@Controller()
export class HomeController {
  constructor(@Inject(PersonApi) private readonly personApi: PersonApi) {}

  @Get(bothLanguages(''))
  async read(@Req() request: Request): Promise<Page | SeeOther> {
    const session = sessionOf(request);
    const { language } = visitOf(request);
    if (session.person.role === 'auditor') return new SeeOther(addressIn(language, '/revision'));
    const api = await this.personApi.of(session);
    if (session.person.role === 'administrator') return readinessPage(dataOf(await api.get('/readiness')), session, language);
    const [directory, unsent] = await Promise.all([api.get('/directory'), overdueDrafts(api, session.person.role)]);
    return onDutyNowPage(dataOf(directory), session, language, unsent);
  }
}
