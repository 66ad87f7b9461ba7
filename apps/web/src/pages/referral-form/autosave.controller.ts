import { Body, Controller, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { IdParam } from '#platform';
import { bothLanguages } from '../../http/both-languages.js';
import type { FormBody } from '../../http/form-answer.js';
import { visitOf } from '../../http/visit.js';
import type { Language } from '../../texts/language.js';
import { referralDraftTexts } from '../../texts/referral-draft.js';
import { savedText } from './draft-form.js';
import { keepDraft, type Kept } from './keep-draft.js';
import { OfficerApi } from './officer-api.js';
import { pageIn, readSentForm } from './sent-form.js';

/** What the script that saves while somebody writes asks for. */
@Controller()
export class AutosaveController {
  constructor(@Inject(OfficerApi) private readonly officerApi: OfficerApi) {}

  /** Answers words to show, and the version to send next time. */
  @Post(bothLanguages('underretning/:draftId/kladde'))
  async save(@Req() request: Request, @Res() response: Response, @Param('draftId', IdParam) draftId: string, @Body() body: FormBody): Promise<void> {
    const { language } = visitOf(request);
    const { typed, version, writer } = readSentForm(body, pageIn(body));
    const kept = await keepDraft(await this.officerApi.of(request), { draftId, typed, version, writer });
    response.status(statusOf(kept)).json({ text: textOf(kept, language), ...(kept.how === 'saved' ? { version: kept.version } : {}) });
  }
}

function statusOf({ how }: Kept): number {
  if (how === 'saved') return 200;
  return how === 'away' ? 503 : 409;
}

/** A 409 ends the saving: what to do about it, the page itself says when a button is pressed. */
function textOf(kept: Kept, language: Language): string {
  const say = referralDraftTexts.in(language);
  switch (kept.how) {
    case 'saved': return savedText(new Date(kept.savedAt), language);
    case 'away': return say('unsaved');
    case 'refused': return say('tooLong');
    case 'sent': return say('sent');
    case 'changed': return say('changed');
    case 'attempted': return say('attempted');
    case 'gone': return say('gone');
    case 'taken-over': return say('takenOver', { name: kept.by ?? say('aColleague') });
  }
}
