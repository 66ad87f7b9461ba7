import { Body, Controller, Get, Inject, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { LogPageView } from '#api-client';
import { bothLanguages } from '../../http/both-languages.js';
import { fieldErrorsOf, type FormBody, objectionIn, typedIn } from '../../http/form-answer.js';
import { SeeOther } from '../../http/see-other.js';
import { visitOf } from '../../http/visit.js';
import type { Page } from '../../page/page.js';
import { dataOf, PersonApi } from '../../person/person-api.js';
import type { Session } from '../../session/session.js';
import type { Language } from '../../texts/language.js';
import { accessesAddress, logAddress } from './addresses.js';
import { auditorOf } from './auditor-of.js';
import { chosenFilters, withoutFilter } from './chosen-filters.js';
import { type LogView, LogViews } from './log-views.js';
import { linesOnPage, logPage, type ViewLinks } from './log.page.js';
import { filterIn, filterPlaces, readFilter, typedOf } from './typed-filter.js';

/** The log, searched. */
@Controller()
export class LogController {
  constructor(
    @Inject(PersonApi) private readonly personApi: PersonApi,
    @Inject(LogViews) private readonly views: LogViews,
  ) {}

  @Get(bothLanguages('revision/log'))
  newest(@Req() request: Request): Promise<Page> {
    return this.show(auditorOf(request), { filter: {} }, visitOf(request).language);
  }

  @Get(bothLanguages('revision/log/:view'))
  async read(@Req() request: Request, @Param('view') sealed: string): Promise<Page> {
    const session = auditorOf(request);
    const view = await this.views.open(session, sealed);
    return await this.show(session, view ?? { filter: {} }, visitOf(request).language, view === undefined);
  }

  /** What was typed becomes an address that says nothing, and is searched for there. */
  @Post(bothLanguages('revision/log'))
  async search(@Req() request: Request, @Body() body: FormBody): Promise<Page | SeeOther> {
    const session = auditorOf(request);
    const { language } = visitOf(request);
    const typed = readFilter(body);
    const wanted = filterIn(typed, language);
    if ('errors' in wanted) return logPage({ typed, errors: wanted.errors }, session, language);
    return new SeeOther(logAddress(language, await this.views.seal(session, { filter: wanted.filter })));
  }

  /** On from a line that was found: to its case, or to what else that member of staff did. */
  @Post(bothLanguages('revision/log/:view'))
  async goOn(@Req() request: Request, @Param('view') sealed: string, @Body() body: FormBody): Promise<SeeOther> {
    const session = auditorOf(request);
    const { language } = visitOf(request);
    const [reference, actorPseudonym] = [typedIn(body, 'case').slice(0, 40), typedIn(body, 'actor').slice(0, 20)];
    if (reference !== '') return new SeeOther(accessesAddress(language, await this.views.seal(session, { filter: { reference } })));
    const view = await this.views.open(session, sealed);
    const filter = { ...view?.filter, ...(actorPseudonym === '' ? {} : { actorPseudonym }) };
    return new SeeOther(logAddress(language, await this.views.seal(session, { filter })));
  }

  private async show(session: Session, view: LogView, language: Language, isUnopenable = false): Promise<Page> {
    const { filter, before, page: pageNumber = 1 } = view;
    const api = await this.personApi.of(session);
    const answer = await api.post('/log/search', { body: { ...filter, limit: linesOnPage, ...(before === undefined ? {} : { before }) } });
    const typed = typedOf(filter, language);
    const objection = objectionIn(answer);
    if (objection !== undefined) return logPage({ typed, errors: fieldErrorsOf(objection, filterPlaces, 'reference', language) }, session, language);
    const lines = dataOf(answer);
    return logPage({ typed, isUnopenable, found: { lines, pageNumber, links: await this.linksOf(session, view, lines, language) } }, session, language);
  }

  private async linksOf(session: Session, view: LogView, { next }: LogPageView, language: Language): Promise<ViewLinks> {
    const { filter, page = 1 } = view;
    const seal = (other: LogView): Promise<string> => this.views.seal(session, other);
    const chosen = chosenFilters(filter, language).map(async (each) => ({ ...each, without: await seal({ filter: withoutFilter(filter, each.key) }) }));
    return {
      current: await seal(view),
      newest: await seal({ filter }),
      ...(next === null ? {} : { older: await seal({ filter, before: next, page: page + 1 }) }),
      chosen: await Promise.all(chosen),
    };
  }
}
