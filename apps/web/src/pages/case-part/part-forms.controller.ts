import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { NaervaernApi, PartKind, Problem } from '#api-client';
import { IdParam } from '#platform';
import { bothLanguages } from '../../http/both-languages.js';
import { fieldErrorsOf, type FormBody, objectionIn, typedIn } from '../../http/form-answer.js';
import { leaveNotice } from '../../http/notices.js';
import { SeeOther } from '../../http/see-other.js';
import { sessionOf, visitOf } from '../../http/visit.js';
import type { Page } from '../../page/page.js';
import type { Unsaved } from '../../page/unsaved.js';
import { PersonApi, ProblemShown } from '../../person/person-api.js';
import { changedMeanwhileTexts } from '../../texts/changed-meanwhile.js';
import type { Language } from '../../texts/language.js';
import { partActsTexts } from '../../texts/part-acts.js';
import { inboxAddress, partAddress, partPlaces } from './addresses.js';
import { closeForm } from './close-form.js';
import { decideForm } from './decide-form.js';
import { feedbackForm } from './feedback-form.js';
import { aboutOf, lookAtPart } from './look-at-part.js';
import { conflictId } from './part-conflict.js';
import type { PartForm } from './part-form.js';
import { partFormPage, unsentFormPage } from './part-form.page.js';
import { returnForm } from './return-form.js';

// Each form has typed fields of its own; what is done with them is the same for all.
type AnyForm = PartForm<unknown>;
const forms = [returnForm, decideForm, feedbackForm, closeForm] as unknown as readonly AnyForm[];
const addresses = forms.flatMap(({ place }) => bothLanguages(`sag/:partId${partPlaces[place]}`));

interface FilledIn {
  readonly form: AnyForm;
  readonly partId: string;
  /** As the form says it, for when nothing can be heard of the part. */
  readonly kind: PartKind;
}

/** What a caseworker does to a part by filling something in. */
@Controller()
export class PartFormsController {
  constructor(@Inject(PersonApi) private readonly personApi: PersonApi) {}

  @Get(addresses)
  async ask(@Req() request: Request, @Param('partId', IdParam) partId: string): Promise<Page> {
    const looked = await lookAtPart(await this.apiOf(request), request, partId);
    return 'page' in looked ? looked.page : partFormPage(formAt(request), looked.part, aboutOf(request));
  }

  @Post(addresses)
  async do(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Param('partId', IdParam) partId: string,
    @Body() body: FormBody,
  ): Promise<Page | SeeOther> {
    const form = formAt(request);
    const { language } = visitOf(request);
    const typed = form.read(body);
    const version = Number(typedIn(body, 'version'));
    const api = await this.apiOf(request);
    const missing = form.missing(typed, language);
    const kind: PartKind = typedIn(body, 'kind') === 'adult' ? 'adult' : 'child';
    const filledIn: FilledIn = { form, partId, kind };
    if (missing.length > 0) return this.again(request, api, filledIn, { typed, version, errors: missing });
    const answer = await form.send(api, partId, version, typed);
    if (answer.ok) {
      leaveNotice(response, form.notice);
      return new SeeOther(form.leadsTo === 'inbox' ? inboxAddress(language) : partAddress(partId, language));
    }
    if (isUnheard(answer.problem)) return unsent(request, filledIn, { typed, version, errors: [] });
    const isGone = answer.problem.code === 'not-found';
    return this.again(request, api, filledIn, { typed, version, ...(isGone ? { errors: [] } : refusalIn(form, objectionIn(answer)!, language)) });
  }

  /** The part as it is now, and in the form what was typed. Who has been told what changed sends the version that holds now. */
  private async again(request: Request, api: NaervaernApi, filledIn: FilledIn, unsaved: Unsaved<unknown>): Promise<Page> {
    const looked = await lookAtPart(api, request, filledIn.partId, writtenIn(unsaved.typed)).catch((error: unknown) => {
      if (error instanceof ProblemShown && isUnheard(error.problem)) return { page: unsent(request, filledIn, unsaved) };
      throw error;
    });
    if ('page' in looked) return looked.page;
    const { part } = looked;
    return partFormPage(filledIn.form, part, aboutOf(request), unsaved.changes === undefined ? unsaved : { ...unsaved, version: part.version });
  }

  private apiOf(request: Request): Promise<NaervaernApi> {
    return this.personApi.of(sessionOf(request));
  }
}

const formAt = (request: Request): AnyForm => forms.find(({ place }) => visitOf(request).path.endsWith(partPlaces[place]))!;

const isUnheard = ({ code, status }: Problem): boolean => code === 'away' || status === 503;

/** The line is gone; what was typed is not. */
function unsent(request: Request, { form, partId, kind }: FilledIn, unsaved: Unsaved<unknown>): Page {
  const text = partActsTexts.in(visitOf(request).language)('notSent');
  return unsentFormPage(form, partId, kind, { ...unsaved, errors: [{ field: form.otherwise, text }] }, aboutOf(request));
}

function refusalIn(form: AnyForm, objection: Problem, language: Language): Pick<Unsaved<unknown>, 'errors' | 'changes'> {
  if (objection.code !== 'changed-meanwhile') return { errors: fieldErrorsOf(objection, form.places, form.otherwise, language) };
  return { errors: [{ field: conflictId, text: changedMeanwhileTexts.in(language)('summaryAct') }], changes: objection.details.changes ?? [] };
}

/** The words that somebody wrote, of all that was typed. */
const writtenIn = (typed: unknown): string => ((typed as { ground?: string } | null)?.ground ?? '');
