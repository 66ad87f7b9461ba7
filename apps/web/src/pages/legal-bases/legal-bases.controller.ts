import { Body, Controller, Get, Inject, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { NaervaernApi } from '#api-client';
import { isUuid, uuidv7 } from '#kernel';
import { IdParam } from '#platform';
import { bothLanguages } from '../../http/both-languages.js';
import { fieldErrorsOf, type FormBody, objectionIn, typedIn } from '../../http/form-answer.js';
import { leaveNotice } from '../../http/notices.js';
import { SeeOther } from '../../http/see-other.js';
import { sessionOf, visitOf } from '../../http/visit.js';
import type { FieldError } from '../../fds/error-summary.js';
import { addressIn } from '../../page/address.js';
import type { Page } from '../../page/page.js';
import { dataOf, PersonApi } from '../../person/person-api.js';
import { csrfTokenOf } from '../../session/secret.js';
import { legalBasisTexts } from '../../texts/legal-bases.js';
import { legalBasesPage } from './legal-bases.page.js';
import { dayField, type TypedProposal, versionField } from './proposal-form.js';

/** The table of legal bases for everybody, and what administrators of both sides do with it. */
@Controller()
export class LegalBasesController {
  constructor(@Inject(PersonApi) private readonly personApi: PersonApi) {}

  @Get(bothLanguages('retsgrundlag'))
  async read(@Req() request: Request, @Query('version') version?: unknown): Promise<Page> {
    return await this.page(request, await this.personApi.of(sessionOf(request)), { version });
  }

  @Post(bothLanguages('retsgrundlag/forslag'))
  async propose(@Req() request: Request, @Res({ passthrough: true }) response: Response, @Body() body: FormBody): Promise<Page | SeeOther> {
    const { language } = visitOf(request);
    const api = await this.personApi.of(sessionOf(request));
    const typed = typedProposal(body);
    const { version } = typed;
    const say = legalBasisTexts.in(language);
    const effectiveOn = isoDay(typed.day);
    const errors = [
      ...(version === '' ? [{ field: versionField, text: say('chooseVersion') }] : []),
      ...(effectiveOn === undefined ? [{ field: dayField, text: say('chooseDay') }] : []),
    ];
    if (effectiveOn === undefined || errors.length > 0) return await this.page(request, api, { typed, errors });
    const objection = objectionIn(await api.put('/basis-activations/{activationId}', { params: { path: { activationId: typed.activationId } }, body: { version, effectiveOn } }));
    if (objection?.code === 'period-impossible') return await this.page(request, api, { typed, errors: [{ field: dayField, text: say('chooseDay') }] });
    if (objection !== undefined) return await this.page(request, api, { typed, errors: fieldErrorsOf(objection, { effectiveOn: dayField }, versionField, language) });
    leaveNotice(response, 'basisTableProposed');
    return new SeeOther(addressIn(language, '/retsgrundlag'));
  }

  @Post(bothLanguages('retsgrundlag/forslag/:activationId'))
  async decide(@Req() request: Request, @Res({ passthrough: true }) response: Response, @Param('activationId', IdParam) activationId: string, @Body() body: FormBody): Promise<Page | SeeOther> {
    const { language } = visitOf(request);
    const api = await this.personApi.of(sessionOf(request));
    const isActivating = typedIn(body, 'act') === 'activate';
    const about = { params: { path: { activationId } } };
    const objection = objectionIn(await (isActivating ? api.post('/basis-activations/{activationId}/activate', about) : api.post('/basis-activations/{activationId}/turn-down', about)));
    if (objection !== undefined) return await this.page(request, api, { errors: [{ field: 'history', text: objection.text[language] }] });
    leaveNotice(response, isActivating ? 'basisTableActivated' : 'basisTableTurnedDown');
    return new SeeOther(addressIn(language, '/retsgrundlag'));
  }

  private async page(request: Request, api: NaervaernApi, { version, typed, errors }: { version?: unknown; typed?: TypedProposal; errors?: readonly FieldError[] }): Promise<Page> {
    const bases = dataOf(await api.get('/legal-bases'));
    const table = bases.tables.find((each) => (version === undefined ? each.isInForce : each.version === version)) ?? (version === undefined ? bases.tables[0] : undefined);
    if (table === undefined) throw new NotFoundException();
    const fresh: TypedProposal = { activationId: uuidv7(), version: '', day: { day: '', month: '', year: '' } };
    return legalBasesPage({ bases, table, csrf: csrfTokenOf(sessionOf(request).secret), language: visitOf(request).language, typed: typed ?? fresh, ...(errors === undefined ? {} : { errors }) });
  }
}

/** The id travels with the form, so that sending it twice proposes once. */
function typedProposal(body: FormBody): TypedProposal {
  const id = typedIn(body, 'activationId');
  const [day, month, year] = (['day', 'month', 'year'] as const).map((part) => typedIn(body, `effective-on-${part}`));
  return { activationId: isUuid(id) ? id : uuidv7(), version: typedIn(body, 'version'), day: { day: day!, month: month!, year: year! } };
}

function isoDay({ day, month, year }: TypedProposal['day']): string | undefined {
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return undefined;
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? text : undefined;
}
