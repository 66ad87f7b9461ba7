import { Body, Controller, ForbiddenException, Get, Inject, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { DirectoryUnitAnswer, NaervaernApi, Problem } from '#api-client';
import { IdParam } from '#platform';
import { bothLanguages } from '../../http/both-languages.js';
import { fieldErrorsOf, type FormBody, objectionIn, typedIn } from '../../http/form-answer.js';
import { leaveNotice, type Notice } from '../../http/notices.js';
import { SeeOther } from '../../http/see-other.js';
import { sessionOf, visitOf } from '../../http/visit.js';
import { addressIn } from '../../page/address.js';
import type { Page } from '../../page/page.js';
import { dataOf, PersonApi } from '../../person/person-api.js';
import { csrfTokenOf } from '../../session/secret.js';
import type { Session } from '../../session/session.js';
import { changedMeanwhileTexts } from '../../texts/changed-meanwhile.js';
import { contactDetailsTexts } from '../../texts/contact-details.js';
import { conflictId, contactDetailsPage, type ContactDetailsProps, nobody } from './contact-details.page.js';
import { ownUnitsPage } from './own-units.page.js';
import { openingHoursIn, readDetails } from './typed-details.js';

/** What a form comes back with. */
type Unsaved = Pick<ContactDetailsProps, 'typed' | 'deputy' | 'errors' | 'changes'>;

/** How the own organisation's units are reached, for its administrators. */
@Controller()
export class ContactDetailsController {
  constructor(@Inject(PersonApi) private readonly personApi: PersonApi) {}

  @Get(bothLanguages('administration/kontaktpunkter'))
  async list(@Req() request: Request): Promise<Page> {
    const session = administratorOf(request);
    const { language } = visitOf(request);
    const units = await ownUnits(await this.personApi.of(session), session);
    return ownUnitsPage(units, session.person.organisation.name[language], language);
  }

  @Get(bothLanguages('administration/kontaktpunkter/:unitId'))
  async read(@Req() request: Request, @Param('unitId', IdParam) unitId: string): Promise<Page> {
    const session = administratorOf(request);
    return await this.formPage(request, await this.personApi.of(session), unitId, {});
  }

  @Post(bothLanguages('administration/kontaktpunkter/:unitId'))
  async save(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Param('unitId', IdParam) unitId: string,
    @Body() body: FormBody,
  ): Promise<Page | SeeOther> {
    const session = administratorOf(request);
    const api = await this.personApi.of(session);
    const isDeputy = typedIn(body, 'save') === 'deputy';
    const unsaved = await (isDeputy ? this.saveDeputy(request, api, unitId, body) : this.saveDetails(request, api, unitId, body));
    if (unsaved !== undefined) return await this.formPage(request, api, unitId, unsaved);
    const notice: Notice = isDeputy ? 'deputySaved' : 'detailsSaved';
    leaveNotice(response, notice);
    return new SeeOther(addressIn(visitOf(request).language, `/administration/kontaktpunkter/${unitId}`));
  }

  private async saveDetails(request: Request, api: NaervaernApi, unitId: string, body: FormBody): Promise<Unsaved | undefined> {
    const { language } = visitOf(request);
    const typed = readDetails(body);
    const { openingHours, errors } = openingHoursIn(typed, language);
    if (errors.length > 0) return { typed, errors };
    const change = { phone: typed.phone, openingHours, version: typed.version };
    const objection = objectionIn(await api.put('/contact-points/{unitId}/details', { params: { path: { unitId } }, body: change }));
    return objection && { typed, ...this.objectionShown(request, objection, { phone: 'phone', openingHours: 'week' }, 'phone') };
  }

  private async saveDeputy(request: Request, api: NaervaernApi, unitId: string, body: FormBody): Promise<Unsaved | undefined> {
    const { language } = visitOf(request);
    const deputy = { chosen: typedIn(body, 'deputy'), version: Number(typedIn(body, 'version')) };
    if (deputy.chosen === '') return { deputy, errors: [{ field: 'deputy', text: contactDetailsTexts.in(language)('chooseDeputy') }] };
    const change = { ...(deputy.chosen === nobody ? {} : { staffMemberId: deputy.chosen }), version: deputy.version };
    const objection = objectionIn(await api.put('/contact-points/{unitId}/deputy', { params: { path: { unitId } }, body: change }));
    return objection && { deputy, ...this.objectionShown(request, objection, {}, 'deputy') };
  }

  private objectionShown(request: Request, objection: Problem, places: Readonly<Record<string, string>>, otherwise: string): Unsaved {
    const { language } = visitOf(request);
    if (objection.code !== 'changed-meanwhile') return { errors: fieldErrorsOf(objection, places, otherwise, language) };
    return { errors: [{ field: conflictId, text: changedMeanwhileTexts.in(language)('summary') }], changes: objection.details.changes ?? [] };
  }

  private async formPage(request: Request, api: NaervaernApi, unitId: string, unsaved: Unsaved): Promise<Page> {
    const session = sessionOf(request);
    const unit = (await ownUnits(api, session)).find((each) => each.unitId === unitId);
    if (unit === undefined) throw new NotFoundException();
    const { people } = dataOf(await api.get('/contact-points/{unitId}/people', { params: { path: { unitId } } }));
    return contactDetailsPage({ unit, people, csrf: csrfTokenOf(session.secret), language: visitOf(request).language, ...unsaved });
  }
}

/** The api has the last word on who may change what; this keeps others from filling in a form in vain. */
function administratorOf(request: Request): Session {
  const session = sessionOf(request);
  if (session.person.role !== 'administrator') throw new ForbiddenException();
  return session;
}

async function ownUnits(api: NaervaernApi, { person }: Session): Promise<DirectoryUnitAnswer[]> {
  const { units } = dataOf(await api.get('/directory'));
  return units.filter(({ organisation }) => organisation.id === person.organisation.id);
}
