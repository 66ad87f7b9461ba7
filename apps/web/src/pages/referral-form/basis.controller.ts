import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { IdParam } from '#platform';
import { bothLanguages } from '../../http/both-languages.js';
import type { FormBody } from '../../http/form-answer.js';
import { leaveNotice } from '../../http/notices.js';
import { SeeOther } from '../../http/see-other.js';
import { sessionOf, visitOf } from '../../http/visit.js';
import type { Page } from '../../page/page.js';
import { csrfTokenOf } from '../../session/secret.js';
import type { Language } from '../../texts/language.js';
import { referralDraftTexts } from '../../texts/referral-draft.js';
import { typedMoment } from '../../times/typed-moment.js';
import { referralAddress } from './addresses.js';
import { basisPage } from './basis.page.js';
import { draftAfter, draftShown, troubleIn } from './draft-on-page.js';
import { errorsOn } from './errors-on.js';
import { keepDraft } from './keep-draft.js';
import { OfficerApi } from './officer-api.js';
import { openDraft } from './open-draft.js';
import { askedAdults } from './read-consent.js';
import { readSentForm } from './sent-form.js';
import { Typed } from './typed.js';

/** What the adults who were asked have answered. */
@Controller()
export class BasisController {
  constructor(@Inject(OfficerApi) private readonly officerApi: OfficerApi) {}

  @Get(bothLanguages('underretning/:draftId/grundlag'))
  async read(@Req() request: Request, @Param('draftId', IdParam) draftId: string): Promise<Page | SeeOther> {
    const { language } = visitOf(request);
    const session = sessionOf(request);
    const found = await openDraft(await this.officerApi.of(request), draftId, language);
    const { typed, attempt } = found.content;
    if (attempt !== undefined || askedAdults(typed).length === 0) return new SeeOther(referralAddress(draftId, '/kontrol', language));
    return basisPage({ draft: draftShown(draftId, found), typed: answeredNow(typed, session.now, language), errors: [], csrf: csrfTokenOf(session.secret), language });
  }

  @Post(bothLanguages('underretning/:draftId/grundlag'))
  async write(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Param('draftId', IdParam) draftId: string,
    @Body() body: FormBody,
  ): Promise<Page | SeeOther> {
    const { language } = visitOf(request);
    const form = readSentForm(body, 'basis');
    const { typed } = form;
    const kept = await keepDraft(await this.officerApi.of(request), { draftId, ...form });
    const about = { draft: draftAfter(draftId, kept, form), typed, csrf: csrfTokenOf(sessionOf(request).secret), language };
    const trouble = troubleIn(kept);
    if (trouble !== undefined) return basisPage({ ...about, errors: [], trouble });
    const [first] = askedAdults(typed);
    if (kept.how === 'refused') return basisPage({ ...about, errors: [{ field: `${first ?? 'victim'}-scope`, text: referralDraftTexts.in(language)('tooLong') }] });
    if (form.press !== 'continue') {
      leaveNotice(response, 'draftSaved');
      return new SeeOther(referralAddress(draftId, '/grundlag', language));
    }
    const errors = errorsOn('basis', typed, draftId, language);
    return errors.length > 0 ? basisPage({ ...about, errors }) : new SeeOther(referralAddress(draftId, '/kontrol', language));
  }
}

/** The time is now until somebody says another; nothing else about an answer is there beforehand. */
function answeredNow(typed: Typed, now: Date, language: Language): Typed {
  const { day, clock, which } = typedMoment(now, language);
  return askedAdults(typed).filter((adult) => typed.text(`${adult}-asked-day`) === '' && typed.text(`${adult}-asked-clock`) === '').reduce((all, adult) => all.and(Typed.in({
    [`${adult}-asked-day`]: day.day, [`${adult}-asked-month`]: day.month, [`${adult}-asked-year`]: day.year, [`${adult}-asked-clock`]: clock, [`${adult}-asked-which`]: which,
  })), typed);
}
