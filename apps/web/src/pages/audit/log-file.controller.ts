import { Body, Controller, Get, Inject, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { bothLanguages } from '../../http/both-languages.js';
import type { FileAnswer } from '../../http/file-answer.js';
import { type FormBody, typedIn } from '../../http/form-answer.js';
import { SeeOther } from '../../http/see-other.js';
import { visitOf } from '../../http/visit.js';
import { dataOf, PersonApi } from '../../person/person-api.js';
import { logAddress } from './addresses.js';
import { auditorOf } from './auditor-of.js';
import { logFile } from './log-file.js';
import { LogViews } from './log-views.js';

/** Lines of the log as a file. No page comes from here. */
@Controller()
export class LogFileController {
  constructor(
    @Inject(PersonApi) private readonly personApi: PersonApi,
    @Inject(LogViews) private readonly views: LogViews,
  ) {}

  @Post(bothLanguages('revision/csv'))
  async take(@Req() request: Request, @Body() body: FormBody): Promise<FileAnswer | SeeOther> {
    const session = auditorOf(request);
    const { language } = visitOf(request);
    const view = await this.views.open(session, typedIn(body, 'view'));
    // A word that opens nothing either: the page there says what that means.
    if (view === undefined) return new SeeOther(logAddress(language, 'udloebet'));
    const api = await this.personApi.of(session);
    return logFile(dataOf(await api.post('/log/export', { body: view.filter })), session.now, language);
  }

  /** Somebody came here by changing the language: this is no page. */
  @Get(bothLanguages('revision/csv'))
  away(@Req() request: Request): SeeOther {
    return new SeeOther(logAddress(visitOf(request).language));
  }
}
