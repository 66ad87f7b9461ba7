import { Controller, Get, Inject, Param, Req } from '@nestjs/common';
import type { Request } from 'express';
import { IdParam } from '#platform';
import { bothLanguages } from '../../http/both-languages.js';
import { sessionOf, visitOf } from '../../http/visit.js';
import type { Page } from '../../page/page.js';
import { dataOf } from '../../person/person-api.js';
import { Submissions } from '../../receipts/submissions.js';
import { directoryOf, OfficerApi } from './officer-api.js';
import { receiptPage } from './receipt.page.js';

/** What was sent, with its receipt looked at anew each time. */
@Controller()
export class ReceiptController {
  constructor(
    @Inject(OfficerApi) private readonly officerApi: OfficerApi,
    @Inject(Submissions) private readonly submissions: Submissions,
  ) {}

  @Get(bothLanguages('underretning/:referralId/kvittering'))
  async read(@Req() request: Request, @Param('referralId', IdParam) referralId: string): Promise<Page> {
    const { language } = visitOf(request);
    const api = await this.officerApi.of(request);
    const [answer, directory] = await Promise.all([api.get('/referrals/{referralId}', { params: { path: { referralId } } }), directoryOf(api)]);
    const referral = dataOf(answer);
    return receiptPage({ referral, verdict: await this.submissions.verifyKept(referral), directory, now: sessionOf(request).now, language });
  }
}
