import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { NaervaernApi } from '#api-client';
import { IdParam } from '#platform';
import { bothLanguages } from '../../http/both-languages.js';
import { type FormBody, typedIn } from '../../http/form-answer.js';
import { leaveNotice } from '../../http/notices.js';
import { SeeOther } from '../../http/see-other.js';
import { sessionOf, visitOf } from '../../http/visit.js';
import type { Page } from '../../page/page.js';
import { dataOf } from '../../person/person-api.js';
import { csrfTokenOf } from '../../session/secret.js';
import { referralDraftTexts } from '../../texts/referral-draft.js';
import { referralAddress } from './addresses.js';
import { withCall } from './calls-needed.js';
import { checkedPage } from './checked-page.js';
import { referralIdOf } from './derived-id.js';
import { draftAfter, draftShown, troubleIn } from './draft-on-page.js';
import { errorsOn } from './errors-on.js';
import { keepDraft, type Kept } from './keep-draft.js';
import { OfficerApi } from './officer-api.js';
import { openDraft } from './open-draft.js';
import { numbersOf } from './people.js';
import { phoneOf, receiversShown } from './receivers.js';
import { afterSending } from './after-sending.js';
import { SendDraft } from './send-draft.js';
import { readSentForm, type SentForm } from './sent-form.js';
import type { Typed } from './typed.js';
import { notSentPage, unknownPage } from './unsent.pages.js';

/** The page before anything leaves, and the button with which it does. */
@Controller()
export class CheckController {
  constructor(
    @Inject(OfficerApi) private readonly officerApi: OfficerApi,
    @Inject(SendDraft) private readonly sendDraft: SendDraft,
  ) {}

  @Get(bothLanguages('underretning/:draftId/kontrol'))
  async read(@Req() request: Request, @Param('draftId', IdParam) draftId: string): Promise<Page> {
    const about = aboutOf(request);
    const api = await this.officerApi.of(request);
    const found = await openDraft(api, draftId, about.language);
    if (found.content.attempt !== undefined) return unknownPage({ draftId, ...about, status: 200 });
    return await checkedPage(api, { ...about, draft: draftShown(draftId, found), typed: found.content.typed });
  }

  @Post(bothLanguages('underretning/:draftId/kontrol'))
  async write(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Param('draftId', IdParam) draftId: string,
    @Body() body: FormBody,
  ): Promise<Page | SeeOther> {
    const press = typedIn(body, 'press');
    if (press === 'send-again') return await this.sendAgain(request, response, draftId);
    if (press === 'edit-again') return await this.editAgain(request, draftId);
    const form = readSentForm(body, 'check');
    const isAsShown = receiversShown(form.typed) === typedIn(body, 'shown');
    if (press !== 'send' || !isAsShown) return await this.save(request, response, draftId, form, isAsShown);
    return await this.send(request, response, draftId, form);
  }

  private async send(request: Request, response: Response, draftId: string, form: SentForm): Promise<Page | SeeOther> {
    const about = aboutOf(request);
    const api = await this.officerApi.of(request);
    const faults = (['facts', 'basis', 'check'] as const).flatMap((page) => errorsOn(page, form.typed, draftId, about.language));
    if (faults.length > 0) {
      const kept = await keepDraft(api, { draftId, ...form });
      return await this.kept(request, api, draftId, form, kept) ?? await checkedPage(api, { ...about, draft: draftAfter(draftId, kept, form), typed: form.typed, errors: errorsOn('check', form.typed, draftId, about.language) });
    }
    const sender = { api, session: sessionOf(request), draftId, language: about.language };
    const sending = await this.sendDraft.send(sender, form);
    if (sending.how === 'not-begun') return (await this.kept(request, api, draftId, form, sending.kept))!;
    return await afterSending(api, response, { ...about, draftId, sending, form });
  }

  /** Every other button: what was typed is saved, and shown as it is then. */
  private async save(request: Request, response: Response, draftId: string, form: SentForm, isAsShown: boolean): Promise<Page | SeeOther> {
    const { now, language } = aboutOf(request);
    const api = await this.officerApi.of(request);
    const unitId = /^add-call-([0-9a-f-]{36})$/.exec(form.press)?.[1];
    const typed = unitId === undefined ? form.typed : await withAnotherCall(api, form.typed, unitId, now, language);
    const kept = await keepDraft(api, { draftId, ...form, typed });
    const trouble = await this.kept(request, api, draftId, { ...form, typed }, kept);
    if (trouble !== undefined) return trouble;
    const place = unitId === undefined ? '' : `#call-${numbersOf(typed, 'call').at(-1)!}-number`;
    if (unitId === undefined) leaveNotice(response, isAsShown ? 'draftSaved' : 'receiverChanged');
    return new SeeOther(`${referralAddress(draftId, '/kontrol', language)}${place}`);
  }

  /** The page for what could not be saved; undefined when it was. */
  private async kept(request: Request, api: NaervaernApi, draftId: string, form: SentForm, kept: Kept): Promise<Page | undefined> {
    const about = { ...aboutOf(request), draft: draftAfter(draftId, kept, form), typed: form.typed };
    if (kept.how === 'saved') return undefined;
    if (kept.how === 'away') return notSentPage(about);
    if (kept.how === 'sent') throw new SeeOther(referralAddress(referralIdOf(draftId), '/kvittering', about.language));
    if (kept.how === 'attempted') return unknownPage({ ...about, draftId, status: 200 });
    const tooLong = { text: referralDraftTexts.in(about.language)('tooLong'), href: `${referralAddress(draftId, '', about.language)}#add-statement` } as const;
    const trouble = troubleIn(kept);
    return await checkedPage(api, { ...about, ...(trouble === undefined ? { objections: [tooLong] } : { trouble }) });
  }

  /** Word for word what was sent before, whatever has happened since. */
  private async sendAgain(request: Request, response: Response, draftId: string): Promise<Page | SeeOther> {
    const about = aboutOf(request);
    const api = await this.officerApi.of(request);
    const { content, version } = await openDraft(api, draftId, about.language);
    const { attempt, typed, writer } = content;
    if (attempt === undefined) return new SeeOther(referralAddress(draftId, '/kontrol', about.language));
    const form = { typed, version, writer, press: 'send' };
    const sending = await this.sendDraft.sendAgain({ api, session: sessionOf(request), draftId, language: about.language }, { typed, attempt, version, form });
    return await afterSending(api, response, { ...about, draftId, sending, form });
  }

  /** Only what certainly has not arrived can be changed: asked of the api, not of the officer. */
  private async editAgain(request: Request, draftId: string): Promise<SeeOther | Page> {
    const about = aboutOf(request);
    const api = await this.officerApi.of(request);
    const { content: { attempt: _, ...content }, version } = await openDraft(api, draftId, about.language);
    const kept = await keepDraft(api, { draftId, ...content, version });
    return kept.how === 'saved' ? new SeeOther(referralAddress(draftId, '', about.language)) : unknownPage({ ...about, draftId, status: 503 });
  }
}

function aboutOf(request: Request) {
  const session = sessionOf(request);
  return { now: session.now, csrf: csrfTokenOf(session.secret), language: visitOf(request).language };
}

async function withAnotherCall(api: NaervaernApi, typed: Typed, unitId: string, now: Date, language: 'da' | 'en'): Promise<Typed> {
  const unit = dataOf(await api.get('/directory')).units.find((each) => each.unitId === unitId);
  return unit === undefined ? typed : withCall(typed, { id: unitId, phone: phoneOf(unit) }, now, language);
}
