import { Controller, Get, Inject, Req } from '@nestjs/common';
import type { Request } from 'express';
import { bothLanguages } from '../../http/both-languages.js';
import { workOf } from '../../http/navigation.js';
import { SeeOther } from '../../http/see-other.js';
import { sessionOf, visitOf } from '../../http/visit.js';
import { addressIn } from '../../page/address.js';
import type { Page } from '../../page/page.js';
import { dataOf, PersonApi } from '../../person/person-api.js';
import { overdueDrafts } from '../drafts/unsent-drafts.js';
import { onDutyNowPage } from './on-duty-now.page.js';
import { readinessPage } from './readiness.page.js';

/** Straight to work, and who is on duty now. */
@Controller()
export class HomeController {
  constructor(@Inject(PersonApi) private readonly personApi: PersonApi) {}

  /** An administrator's work is what is missing; everybody else's has a page of its own. */
  @Get(bothLanguages(''))
  async begin(@Req() request: Request): Promise<Page | SeeOther> {
    const session = sessionOf(request);
    const { language } = visitOf(request);
    const work = workOf(session.person.role);
    if (work !== '/') return new SeeOther(addressIn(language, work));
    return readinessPage(dataOf(await (await this.personApi.of(session)).get('/readiness')), session, language);
  }

  @Get(bothLanguages('vagt'))
  async readOnDuty(@Req() request: Request): Promise<Page> {
    const session = sessionOf(request);
    const api = await this.personApi.of(session);
    const [directory, unsent] = await Promise.all([api.get('/directory'), overdueDrafts(api, session.person.role)]);
    return onDutyNowPage(dataOf(directory), session, visitOf(request).language, unsent);
  }
}
