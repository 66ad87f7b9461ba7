import { Body, Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { NaervaernApi } from '#api-client';
import { uuidv7 } from '#kernel';
import { IdParam } from '#platform';
import { bothLanguages } from '../../http/both-languages.js';
import type { FormBody } from '../../http/form-answer.js';
import { leaveNotice } from '../../http/notices.js';
import { SeeOther } from '../../http/see-other.js';
import { sessionOf, visitOf } from '../../http/visit.js';
import type { Page } from '../../page/page.js';
import { ProblemShown } from '../../person/person-api.js';
import { csrfTokenOf } from '../../session/secret.js';
import { referralDraftTexts } from '../../texts/referral-draft.js';
import { overdueDrafts } from '../drafts/unsent-drafts.js';
import { newReferralAddress, referralAddress } from './addresses.js';
import { referralIdOf } from './derived-id.js';
import { draftAfter, draftShown, troubleIn } from './draft-on-page.js';
import { errorsOn } from './errors-on.js';
import { keepDraft, readDraft } from './keep-draft.js';
import { lastMunicipality } from './last-municipality.js';
import { newDraft } from './new-draft.js';
import { directoryOf, OfficerApi } from './officer-api.js';
import { pressed } from './press.js';
import { askedAdults } from './read-consent.js';
import { referralFormPage, type ReferralFormProps } from './referral-form.page.js';
import { readSentForm } from './sent-form.js';

/** The fast page: a draft from its first key on. */
@Controller()
export class ReferralFormController {
  constructor(@Inject(OfficerApi) private readonly officerApi: OfficerApi) {}

  /**
   * The draft has its address before anything is typed, so that the page can be fetched again and nothing is lost. While
   * nothing is saved the address says which kommune to begin with, and nobody asks for a draft that cannot be there: each
   * such question would stand in the log as one that was refused.
   */
  @Get(bothLanguages('underretning/ny'))
  async start(@Req() request: Request): Promise<SeeOther> {
    const municipality = await lastMunicipality(await this.officerApi.of(request));
    return new SeeOther(`${referralAddress(uuidv7(), '', visitOf(request).language)}?kommune=${municipality ?? ''}`);
  }

  @Get(bothLanguages('underretning/:draftId'))
  async read(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Param('draftId', IdParam) draftId: string,
    @Query('kommune') municipality: unknown,
    @Query('barn') child: unknown,
  ): Promise<Page | SeeOther> {
    const { language } = visitOf(request);
    const api = await this.officerApi.of(request);
    const found = typeof municipality === 'string' ? { how: 'none' as const } : await readDraft(api, draftId);
    switch (found.how) {
      case 'away': throw new ProblemShown(found.problem);
      case 'sent': return new SeeOther(referralAddress(referralIdOf(draftId), '/kvittering', language));
      case 'gone': {
        leaveNotice(response, 'draftEnded');
        return new SeeOther(newReferralAddress(language));
      }
      case 'none': {
        const { now, person } = sessionOf(request);
        const typed = newDraft(now, typeof municipality === 'string' ? municipality : '', language);
        return await this.page(request, api, { draft: draftShown(draftId, undefined), typed, errors: [], unsent: await overdueDrafts(api, person.role) });
      }
      case 'found': {
        if (found.content.attempt !== undefined) return new SeeOther(referralAddress(draftId, '/kontrol', language));
        const { typed } = found.content;
        return await this.page(request, api, { draft: draftShown(draftId, found), typed: child === 'svar' ? typed.with('had-child', 'yes') : typed, errors: [] });
      }
    }
  }

  /** Every button: saved first, whatever else was pressed. */
  @Post(bothLanguages('underretning/:draftId'))
  async write(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Param('draftId', IdParam) draftId: string,
    @Body() body: FormBody,
  ): Promise<Page | SeeOther> {
    const { language } = visitOf(request);
    const form = readSentForm(body, 'facts');
    const { typed, goesOnAt } = pressed(form.typed, form.press);
    const api = await this.officerApi.of(request);
    const kept = await keepDraft(api, { draftId, typed, version: form.version, writer: form.writer });
    const draft = draftAfter(draftId, kept, form);
    const trouble = troubleIn(kept);
    if (trouble !== undefined) return await this.page(request, api, { draft, typed, errors: [], trouble });
    if (kept.how === 'refused') return await this.page(request, api, { draft, typed, errors: [{ field: 'add-statement', text: referralDraftTexts.in(language)('tooLong') }] });
    if (form.press === 'continue') {
      const errors = errorsOn('facts', typed, draftId, language);
      return errors.length > 0 ? await this.page(request, api, { draft, typed, errors }) : new SeeOther(referralAddress(draftId, askedAdults(typed).length > 0 ? '/grundlag' : '/kontrol', language));
    }
    if (goesOnAt === undefined) leaveNotice(response, 'draftSaved');
    return new SeeOther(`${referralAddress(draftId, '', language)}${goesOnAt === undefined ? '' : `#${goesOnAt}`}`);
  }

  private async page(request: Request, api: NaervaernApi, shown: Pick<ReferralFormProps, 'draft' | 'typed' | 'errors' | 'trouble' | 'unsent'>): Promise<Page> {
    const session = sessionOf(request);
    return referralFormPage({ ...shown, directory: await directoryOf(api), now: session.now, csrf: csrfTokenOf(session.secret), language: visitOf(request).language });
  }
}
