import { Controller, Get, Inject, Req } from '@nestjs/common';
import type { Request } from 'express';
import { bothLanguages } from '../../http/both-languages.js';
import { sessionOf, visitOf } from '../../http/visit.js';
import type { Page } from '../../page/page.js';
import { dataOf, PersonApi } from '../../person/person-api.js';
import { contactPointsPage } from './contact-points.page.js';

@Controller()
export class ContactPointsController {
  constructor(@Inject(PersonApi) private readonly personApi: PersonApi) {}

  @Get(bothLanguages('kontaktpunkter'))
  async read(@Req() request: Request): Promise<Page> {
    const session = sessionOf(request);
    const api = await this.personApi.of(session);
    return contactPointsPage(dataOf(await api.get('/directory')), session.now, visitOf(request).language);
  }
}
