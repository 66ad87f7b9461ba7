import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { NaervaernApi, Problem } from '#api-client';
import { IdParam } from '#platform';
import { bothLanguages } from '../../http/both-languages.js';
import { fieldErrorsOf, type FormBody, objectionIn, typedIn } from '../../http/form-answer.js';
import { leaveNotice } from '../../http/notices.js';
import { SeeOther } from '../../http/see-other.js';
import { sessionOf, visitOf } from '../../http/visit.js';
import type { Page } from '../../page/page.js';
import type { Unsaved } from '../../page/unsaved.js';
import { dataOf, PersonApi } from '../../person/person-api.js';
import { csrfTokenOf } from '../../session/secret.js';
import type { Language } from '../../texts/language.js';
import { sentActTexts } from '../../texts/sent-acts.js';
import { sentPartAddress, type SentPartPath, sentPlaces } from './addresses.js';
import { correctForm } from './correct-form.js';
import { notNecessaryForm } from './not-necessary-form.js';
import { outsideForm } from './outside-form.js';
import { recallForm } from './recall-form.js';
import { replyForm } from './reply-form.js';
import { sendAgainForm } from './send-again-form.js';
import type { SentForm, Subject } from './sent-form.js';
import { conflictId, sentFormPage, unsentFormPage } from './sent-form.page.js';
import { sentPartAt } from './sent.controller.js';
import { withdrawForm } from './withdraw-form.js';

// Each form has typed fields of its own; what is done with them is the same for all.
type AnyForm = SentForm<unknown>;
const forms = [recallForm, correctForm, sendAgainForm, notNecessaryForm, outsideForm, withdrawForm, replyForm] as unknown as readonly AnyForm[];
const addresses = forms.flatMap(({ place }) => bothLanguages(`sendt/:referralId/:partId/${sentPlaces[place]}`));

/** What an officer does with a part that was sent. Each act has an address of its own. */
@Controller()
export class SentFormsController {
  constructor(@Inject(PersonApi) private readonly personApi: PersonApi) {}

  @Get(addresses)
  async ask(@Req() request: Request, @Param('referralId', IdParam) referralId: string, @Param('partId', IdParam) partId: string): Promise<Page> {
    const form = formAt(request);
    const path = { referralId, partId };
    return sentFormPage(form, await this.look(request, await this.apiOf(request), form, path), aboutOf(request, path));
  }

  @Post(addresses)
  async do(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Param('referralId', IdParam) referralId: string,
    @Param('partId', IdParam) partId: string,
    @Body() body: FormBody,
  ): Promise<Page | SeeOther> {
    const form = formAt(request);
    const path = { referralId, partId };
    const { language } = visitOf(request);
    const typed = form.read(body);
    const version = Number(typedIn(body, 'version'));
    const api = await this.apiOf(request);
    const pressed = form.pressed?.(typed, typedIn(body, 'press'));
    if (pressed !== undefined) return this.again(request, api, form, path, { typed: pressed, version, errors: [] });
    const missing = form.missing(typed, language);
    if (missing.length > 0) return this.again(request, api, form, path, { typed, version, errors: missing });
    const answer = await form.send(api, partId, version, typed);
    if (answer.ok) {
      leaveNotice(response, form.notice);
      return new SeeOther(sentPartAddress(path, language));
    }
    if (isUnheard(answer.problem)) return unsentFormPage(form, aboutOf(request, path), { typed, version, errors: [{ field: form.otherwise, text: sentActTexts.in(language)('notSent') }] });
    return this.again(request, api, form, path, { typed, version, ...refusalIn(form, objectionIn(answer)!, typed, language) });
  }

  /** The part as it is now, and in the form what was typed. Who has been told what changed sends the version that holds now. */
  private async again(request: Request, api: NaervaernApi, form: AnyForm, path: SentPartPath, unsaved: Unsaved<unknown>): Promise<Page> {
    try {
      const subject = await this.look(request, api, form, path);
      const told = { version: subject.part.version, typed: form.caughtUp?.(unsaved.typed, subject) ?? unsaved.typed };
      return sentFormPage(form, subject, aboutOf(request, path), unsaved.changes === undefined ? unsaved : { ...unsaved, ...told });
    } catch (error) {
      if (!isUnheard((error as { problem?: Problem }).problem)) throw error;
      return unsentFormPage(form, aboutOf(request, path), unsaved);
    }
  }

  private async look(request: Request, api: NaervaernApi, { needs }: AnyForm, path: SentPartPath): Promise<Subject> {
    const part = await sentPartAt(api, path);
    const [file, directory] = await Promise.all([
      needs.includes('case') ? api.get('/cases/{caseId}', { params: { path: { caseId: part.caseId } } }) : undefined,
      needs.includes('directory') ? api.get('/directory') : undefined,
    ]);
    return { part, now: sessionOf(request).now, ...(file === undefined ? {} : { file: dataOf(file) }), ...(directory === undefined ? {} : { directory: dataOf(directory) }) };
  }

  private apiOf(request: Request): Promise<NaervaernApi> {
    return this.personApi.of(sessionOf(request));
  }
}

const formAt = (request: Request): AnyForm => forms.find(({ place }) => visitOf(request).path.endsWith(`/${sentPlaces[place]}`))!;

const aboutOf = (request: Request, path: SentPartPath) => ({ path, csrf: csrfTokenOf(sessionOf(request).secret), language: visitOf(request).language });

const isUnheard = (problem: Problem | undefined): boolean => problem !== undefined && (problem.code === 'away' || problem.status === 503);

function refusalIn(form: AnyForm, objection: Problem, typed: unknown, language: Language): Pick<Unsaved<unknown>, 'errors' | 'changes'> {
  if (objection.code === 'changed-meanwhile') return { errors: [{ field: conflictId, text: sentActTexts.in(language)('changedSummary') }], changes: objection.details.changes ?? [] };
  const place = form.placeOf?.(objection, typed);
  return { errors: fieldErrorsOf(objection, form.places, place ?? form.otherwise, language) };
}
