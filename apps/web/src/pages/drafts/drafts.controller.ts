import { Body, Controller, Get, Inject, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { ListedDraftAnswer, NaervaernApi, Problem } from '#api-client';
import { isOneOf, notNecessaryReasons } from '#kernel';
import { IdParam } from '#platform';
import { bothLanguages } from '../../http/both-languages.js';
import { type FormBody, objectionIn, typedIn } from '../../http/form-answer.js';
import { leaveNotice } from '../../http/notices.js';
import { SeeOther } from '../../http/see-other.js';
import { sessionOf, visitOf } from '../../http/visit.js';
import { addressIn } from '../../page/address.js';
import type { Page } from '../../page/page.js';
import { dataOf, PersonApi } from '../../person/person-api.js';
import { draftsTexts } from '../../texts/drafts.js';
import type { Language } from '../../texts/language.js';
import { actId, draftActPage, type DraftActAsked, reasonId } from './draft-act.page.js';
import { actOf, type DraftAct, draftActs } from './draft-acts.js';
import { draftFormAddress, draftsPath } from './draft-places.js';
import { draftsPage } from './drafts.page.js';

/** Unsent drafts: one's own, and those of colleagues that somebody must see to. What is typed in them is on other pages. */
@Controller()
export class DraftsController {
  constructor(@Inject(PersonApi) private readonly personApi: PersonApi) {}

  @Get(bothLanguages('kladder'))
  async list(@Req() request: Request): Promise<Page> {
    const session = sessionOf(request);
    const api = await this.personApi.of(session);
    return draftsPage(dataOf(await api.get('/drafts')), session, visitOf(request).language);
  }

  @Get(bothLanguages('kladder/:draftId/:slug'))
  async ask(@Req() request: Request, @Param('draftId', IdParam) draftId: string, @Param('slug') slug: string): Promise<Page> {
    const session = sessionOf(request);
    const act = actIn(slug);
    const draft = await listed(await this.personApi.of(session), draftId);
    return draftActPage({ act, draft }, session, visitOf(request).language);
  }

  @Post(bothLanguages('kladder/:draftId/:slug'))
  async do(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Param('draftId', IdParam) draftId: string,
    @Param('slug') slug: string,
    @Body() body: FormBody,
  ): Promise<Page | SeeOther> {
    const session = sessionOf(request);
    const { language } = visitOf(request);
    const act = actIn(slug);
    const api = await this.personApi.of(session);
    const notDone = await this.perform(api, act, draftId, body, language);
    if (notDone !== undefined) return draftActPage({ act, draft: await listed(api, draftId), ...notDone }, session, language);
    leaveNotice(response, draftActs[act].notice);
    return new SeeOther(act === 'takeOver' ? draftFormAddress(draftId, language) : addressIn(language, draftsPath));
  }

  /** @returns why it was not done, and what was chosen; undefined when it was */
  private async perform(api: NaervaernApi, act: DraftAct, draftId: string, body: FormBody, language: Language): Promise<Pick<DraftActAsked, 'reason' | 'errors'> | undefined> {
    const chosen = typedIn(body, 'reason');
    const reason = isOneOf(notNecessaryReasons, chosen) ? chosen : undefined;
    if (act === 'notNecessary' && reason === undefined) return { errors: [{ field: reasonId, text: draftsTexts.in(language)('chooseReason') }] };
    const objection = objectionIn(await draftActs[act].ask(api, draftId, Number(typedIn(body, 'version')), reason));
    if (objection === undefined) return undefined;
    return { ...(reason === undefined ? {} : { reason }), errors: [{ field: actId, text: objectionText(objection, language) }] };
  }
}

/** The page that says why already shows the draft as it is now. */
function objectionText({ code, text }: Problem, language: Language): string {
  const say = draftsTexts.in(language);
  if (code === 'changed-meanwhile') return say('changedMeanwhile');
  return code === 'wrong-state' || code === 'draft-taken-over' ? say('gone') : text[language];
}

function actIn(slug: string): DraftAct {
  const act = actOf(slug);
  if (act === undefined) throw new NotFoundException();
  return act;
}

/** The draft as the list has it now; undefined for one that is settled, or none of theirs. */
async function listed(api: NaervaernApi, draftId: string): Promise<ListedDraftAnswer | undefined> {
  return dataOf(await api.get('/drafts')).drafts.find(({ id }) => id === draftId);
}
