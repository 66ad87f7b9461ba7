import { Body, Controller, Get, Inject, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { bothLanguages } from '../../http/both-languages.js';
import { type FormBody, typedIn } from '../../http/form-answer.js';
import { SeeOther } from '../../http/see-other.js';
import { visitOf } from '../../http/visit.js';
import type { Page } from '../../page/page.js';
import { dataOf, PersonApi } from '../../person/person-api.js';
import { danishDayOf, type DaySpan } from '../../times/danish-days.js';
import { figuresAddress, logAddress } from './addresses.js';
import { auditorOf } from './auditor-of.js';
import { type FigureKey, figureSearches, figuresPage } from './figures.page.js';
import { LogViews } from './log-views.js';

/** Where an auditor starts: today's figures, and the lines behind them. */
@Controller()
export class FiguresController {
  constructor(
    @Inject(PersonApi) private readonly personApi: PersonApi,
    @Inject(LogViews) private readonly views: LogViews,
  ) {}

  @Get(bothLanguages('revision'))
  async read(@Req() request: Request): Promise<Page> {
    const session = auditorOf(request);
    const api = await this.personApi.of(session);
    const count = ({ from, to }: DaySpan) => api.post('/log/figures', { body: { from: from.toISOString(), to: to.toISOString() } });
    const span = todayUntil(session.now);
    const [today, yesterday] = await Promise.all([count(span), count(danishDayOf(session.now, 1))]);
    return figuresPage({ today: dataOf(today), yesterday: dataOf(yesterday), takenAt: span.to }, session, visitOf(request).language);
  }

  /** From a figure to the lines that it counts: the same search, for the same time. */
  @Post(bothLanguages('revision'))
  async showLines(@Req() request: Request, @Body() body: FormBody): Promise<SeeOther> {
    const session = auditorOf(request);
    const { language } = visitOf(request);
    const taken = typedIn(body, 'taken');
    const takenAt = new Date(/^20\d\d-\d\d-\d\dT/.test(taken) ? taken : Number.NaN);
    const [, key = '', day] = /^(\w+)\.(today|yesterday)$/.exec(typedIn(body, 'show')) ?? [];
    if (Number.isNaN(takenAt.getTime()) || !Object.hasOwn(figureSearches, key)) return new SeeOther(figuresAddress(language));
    const { from, to } = day === 'today' ? todayUntil(takenAt) : danishDayOf(takenAt, 1);
    const filter = { ...figureSearches[key as FigureKey], from: from.toISOString(), to: to.toISOString() };
    return new SeeOther(logAddress(language, await this.views.seal(session, { filter })));
  }
}

const minute = 60_000;

/**
 * Up to the last whole minute, as forms and pages say times: so a search for the same time finds the same lines. What is
 * counted is over then, and the counting itself is not in it. In the first minute of a day, up to its end.
 */
function todayUntil(at: Date): DaySpan {
  const { from } = danishDayOf(at);
  return { from, to: new Date(Math.max(Math.floor(at.getTime() / minute) * minute, from.getTime() + minute)) };
}
