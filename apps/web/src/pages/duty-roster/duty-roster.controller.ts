import { Controller, Get, Inject, Param, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Role } from '#kernel';
import { IdParam } from '#platform';
import { bothLanguages } from '../../http/both-languages.js';
import { SeeOther } from '../../http/see-other.js';
import { sessionOf, visitOf } from '../../http/visit.js';
import type { Page } from '../../page/page.js';
import { dataOf, PersonApi } from '../../person/person-api.js';
import { dutyRosterTexts } from '../../texts/duty-roster.js';
import { isContactPoint } from '../contact-points/organisations.js';
import { rosterAddress, rostersAddress } from './addresses.js';
import { rosterPage } from './roster.page.js';
import { rostersPage } from './rosters.page.js';

/** Those who plan the duty of their own unit and of no other. */
const plannersOfOwnUnit: readonly Role[] = ['duty_officer', 'adult_coordinator', 'police_coordinator'];

/** Duty rosters of the own organisation: everybody there may read them, and the api says who may change them. */
@Controller()
export class DutyRosterController {
  constructor(@Inject(PersonApi) private readonly personApi: PersonApi) {}

  @Get(bothLanguages('administration/vagtplan'))
  async list(@Req() request: Request): Promise<Page | SeeOther> {
    const session = sessionOf(request);
    const { language } = visitOf(request);
    const { role, unit, organisation } = session.person;
    if (plannersOfOwnUnit.includes(role)) return new SeeOther(rosterAddress(unit.id, language));
    const api = await this.personApi.of(session);
    const [directory, readiness] = await Promise.all([api.get('/directory'), role === 'administrator' ? api.get('/readiness') : undefined]);
    return rostersPage({
      units: dataOf(directory).units.filter((each) => each.organisation.id === organisation.id && isContactPoint(each)),
      ...(readiness === undefined ? {} : { readiness: dataOf(readiness) }),
      organisation: organisation.name[language],
      language,
    });
  }

  @Get(bothLanguages('administration/vagtplan/:unitId'))
  async read(@Req() request: Request, @Param('unitId', IdParam) unitId: string): Promise<Page> {
    const session = sessionOf(request);
    const { language } = visitOf(request);
    const api = await this.personApi.of(session);
    const roster = dataOf(await api.get('/contact-points/{unitId}/roster', { params: { path: { unitId } } }));
    const list = { text: dutyRosterTexts.in(language)('title'), href: rostersAddress(language) };
    return rosterPage(roster, plannersOfOwnUnit.includes(session.person.role) ? [] : [list], language);
  }
}
