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
import { consentsTexts } from '../../texts/consents.js';
import { consentAddress } from './addresses.js';
import { caseConsentsPage } from './case-consents.page.js';
import { consentReceiptPage } from './consent-receipt.page.js';
import { consentPage, endings } from './consent.page.js';
import { consentsPage } from './consents.page.js';

/** The consents of a unit: what they say, how they end, and what the recipients have answered. */
@Controller()
export class ConsentsController {
  constructor(@Inject(PersonApi) private readonly personApi: PersonApi) {}

  @Get(bothLanguages('samtykker'))
  async list(@Req() request: Request): Promise<Page> {
    const api = await this.apiOf(request);
    const [expiring, ended] = await Promise.all([api.get('/consents/expiring'), api.get('/sent/ended-consents')]);
    return consentsPage({ expiring: dataOf(expiring), ended: dataOf(ended), language: visitOf(request).language });
  }

  @Get(bothLanguages('samtykker/:caseId'))
  async ofCase(@Req() request: Request, @Param('caseId', IdParam) caseId: string): Promise<Page> {
    const { file, consents } = await caseIn(await this.apiOf(request), caseId);
    return caseConsentsPage({ file, consents, language: visitOf(request).language });
  }

  @Get(bothLanguages('samtykker/:caseId/:consentId'))
  async one(@Req() request: Request, @Param('caseId', IdParam) caseId: string, @Param('consentId', IdParam) consentId: string): Promise<Page> {
    return await this.page(request, await this.apiOf(request), caseId, consentId, []);
  }

  @Post(bothLanguages('samtykker/:caseId/:consentId'))
  async end(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Param('caseId', IdParam) caseId: string,
    @Param('consentId', IdParam) consentId: string,
    @Body() body: FormBody,
  ): Promise<Page | SeeOther> {
    const { language } = visitOf(request);
    const api = await this.apiOf(request);
    const cause = typedIn(body, 'cause');
    if (!isOneOf(endings, cause)) return this.page(request, api, caseId, consentId, [{ field: 'cause', text: consentsTexts.in(language)('chooseCause') }]);
    const ended = await api.post('/cases/{caseId}/consents/{consentId}/end', { params: { path: { caseId, consentId } }, body: { cause } });
    if (!ended.ok) return this.page(request, api, caseId, consentId, fieldErrorsOf(objectionIn(ended)!, {}, 'cause', language));
    leaveNotice(response, 'consentEnded');
    return new SeeOther(consentAddress(caseId, consentId, language));
  }

  @Get(bothLanguages('samtykker/:caseId/:consentId/kvittering'))
  async receipt(@Req() request: Request, @Param('caseId', IdParam) caseId: string, @Param('consentId', IdParam) consentId: string): Promise<Page> {
    const api = await this.apiOf(request);
    const [{ file, consents }, answers] = await Promise.all([caseIn(api, caseId), api.get('/cases/{caseId}/consents/{consentId}/answers', { params: { path: { caseId, consentId } } })]);
    const record = consents.consents.find(({ id }) => id === consentId);
    if (record === undefined) throw new NotFoundException();
    return consentReceiptPage({ file, record, answers: dataOf(answers), language: visitOf(request).language });
  }

  private async page(request: Request, api: NaervaernApi, caseId: string, consentId: string, errors: readonly FieldError[]): Promise<Page> {
    const consent = dataOf(await api.get('/cases/{caseId}/consents/{consentId}/answers', { params: { path: { caseId, consentId } } }));
    return consentPage({ caseId, consent, errors, csrf: csrfTokenOf(sessionOf(request).secret), language: visitOf(request).language });
  }

  private apiOf(request: Request): Promise<NaervaernApi> {
    return this.personApi.of(sessionOf(request));
  }
}

async function caseIn(api: NaervaernApi, caseId: string) {
  const params = { path: { caseId } };
  const [file, consents] = await Promise.all([api.get('/cases/{caseId}', { params }), api.get('/cases/{caseId}/consents', { params })]);
  return { file: dataOf(file), consents: dataOf(consents) };
}
