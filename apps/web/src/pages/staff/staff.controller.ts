import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { uuidv7 } from '#kernel';
import { bothLanguages } from '../../http/both-languages.js';
import { type FormBody, objectionIn, typedIn } from '../../http/form-answer.js';
import { leaveNotice } from '../../http/notices.js';
import { SeeOther } from '../../http/see-other.js';
import { sessionOf, visitOf } from '../../http/visit.js';
import { addressIn } from '../../page/address.js';
import type { Page } from '../../page/page.js';
import { dataOf, PersonApi } from '../../person/person-api.js';
import { staffTexts } from '../../texts/staff.js';
import { objectionText } from './objection-text.js';
import { chosenRole } from './role-choices.js';
import { staffListPage } from './staff-list.page.js';
import { staffMemberPage } from './staff-member.page.js';
import { staffMemberPath, staffPlace } from './staff-places.js';

/** Who works in the administrator's organisation, and the roles they are given. */
@Controller()
export class StaffController {
  constructor(@Inject(PersonApi) private readonly personApi: PersonApi) {}

  @Get(bothLanguages('administration/brugere'))
  async list(@Req() request: Request): Promise<Page> {
    const session = sessionOf(request);
    const api = await this.personApi.of(session);
    return staffListPage(dataOf(await api.get('/staff')), session, visitOf(request).language);
  }

  @Get(bothLanguages('administration/brugere/:staffMemberId'))
  async read(@Req() request: Request, @Param('staffMemberId') staffMemberId: string): Promise<Page> {
    const session = sessionOf(request);
    const place = await staffPlace(await this.personApi.of(session), staffMemberId);
    return staffMemberPage(place, { assignmentId: uuidv7() }, session, visitOf(request).language);
  }

  @Post(bothLanguages('administration/brugere/:staffMemberId'))
  async give(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Param('staffMemberId') staffMemberId: string,
    @Body() body: FormBody,
  ): Promise<Page | SeeOther> {
    const session = sessionOf(request);
    const { language } = visitOf(request);
    const api = await this.personApi.of(session);
    const typed = typedIn(body, 'role');
    const chosen = chosenRole(typed);
    if (chosen === undefined) {
      return staffMemberPage(await staffPlace(api, staffMemberId), { assignmentId: uuidv7(), error: staffTexts.in(language)('chooseRole') }, session, language);
    }
    const path = { assignmentId: typedIn(body, 'assignmentId') };
    const given = await api.put('/assignments/{assignmentId}', { params: { path }, body: { staffMemberId, ...chosen } });
    const objection = objectionIn(given);
    if (objection !== undefined) {
      // Nothing was made, or something else was under that id: the next press is a new act.
      const form = { assignmentId: uuidv7(), chosen: typed, error: objectionText(objection, language) };
      return staffMemberPage(await staffPlace(api, staffMemberId), form, session, language);
    }
    leaveNotice(response, dataOf(given).standing === 'awaiting_second' ? 'assignmentProposed' : 'assignmentGiven');
    return new SeeOther(addressIn(language, staffMemberPath(staffMemberId)));
  }
}
