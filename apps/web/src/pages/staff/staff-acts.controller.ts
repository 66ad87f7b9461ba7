import { Body, Controller, Get, Inject, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { ListedAssignmentAnswer, NaervaernApi } from '#api-client';
import { bothLanguages } from '../../http/both-languages.js';
import { type FormBody, objectionIn, typedIn } from '../../http/form-answer.js';
import { leaveNotice } from '../../http/notices.js';
import { SeeOther } from '../../http/see-other.js';
import { sessionOf, visitOf } from '../../http/visit.js';
import { addressIn } from '../../page/address.js';
import type { Page } from '../../page/page.js';
import { PersonApi } from '../../person/person-api.js';
import { objectionText } from './objection-text.js';
import { staffActPage } from './staff-act.page.js';
import { actOf, type StaffAct, staffActs } from './staff-acts.js';
import { type StaffPlace, staffMemberPath, staffPlace } from './staff-places.js';

const onMember = bothLanguages('administration/brugere/:staffMemberId/:slug');
const onAssignment = bothLanguages('administration/brugere/:staffMemberId/roller/:assignmentId/:slug');

/** What an address says is to be done. */
interface ActPath {
  staffMemberId: string;
  assignmentId?: string;
  slug: string;
}

/** What administrators do to a colleague's access and roles: first a page that says what will happen, then the act. */
@Controller()
export class StaffActsController {
  constructor(@Inject(PersonApi) private readonly personApi: PersonApi) {}

  @Get([...onMember, ...onAssignment])
  async ask(@Req() request: Request, @Param() path: ActPath): Promise<Page> {
    const session = sessionOf(request);
    const act = actIn(path);
    const about = await this.about(await this.personApi.of(session), path);
    return staffActPage({ act, ...about }, session, visitOf(request).language);
  }

  @Post([...onMember, ...onAssignment])
  async do(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Param() path: ActPath,
    @Body() body: FormBody,
  ): Promise<Page | SeeOther> {
    const session = sessionOf(request);
    const { language } = visitOf(request);
    const act = actIn(path);
    const api = await this.personApi.of(session);
    const done = await staffActs[act].ask(api, path.assignmentId ?? path.staffMemberId, Number(typedIn(body, 'version')));
    const objection = objectionIn(done);
    if (objection !== undefined) {
      return staffActPage({ act, ...(await this.about(api, path)), error: objectionText(objection, language) }, session, language);
    }
    leaveNotice(response, staffActs[act].notice);
    return new SeeOther(addressIn(language, staffMemberPath(path.staffMemberId)));
  }

  /** The colleague and the assignment as they are now. A proposal that came to nothing meanwhile is listed no more. */
  private async about(api: NaervaernApi, { staffMemberId, assignmentId }: ActPath): Promise<{ place: StaffPlace; assignment?: ListedAssignmentAnswer }> {
    const place = await staffPlace(api, staffMemberId);
    const assignment = place.member.assignments.find((each) => each.assignmentId === assignmentId);
    return assignment === undefined ? { place } : { place, assignment };
  }
}

function actIn({ slug, assignmentId }: ActPath): StaffAct {
  const act = actOf(slug, assignmentId === undefined ? ['disable', 'enable'] : ['end', 'approve', 'turnDown', 'withdraw']);
  if (act === undefined) throw new NotFoundException();
  return act;
}
