import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { DirectoryUnitAnswer, NaervaernApi, PartAnswer, PartKind } from '#api-client';
import type { UnitKind } from '#kernel';
import { IdParam } from '#platform';
import { bothLanguages } from '../../http/both-languages.js';
import { fieldErrorsOf, type FormBody, objectionIn, typedIn } from '../../http/form-answer.js';
import { leaveNotice } from '../../http/notices.js';
import { SeeOther } from '../../http/see-other.js';
import { sessionOf, visitOf } from '../../http/visit.js';
import type { Page } from '../../page/page.js';
import { dataOf, PersonApi } from '../../person/person-api.js';
import type { SignedInPerson } from '../../session/session.js';
import { changedMeanwhileTexts } from '../../texts/changed-meanwhile.js';
import { partActsTexts } from '../../texts/part-acts.js';
import { inboxAddress, partAddress } from './addresses.js';
import { aboutOf, lookAtPart } from './look-at-part.js';
import { conflictId } from './part-conflict.js';
import { type GivenAway, passOnPage, type Takers } from './pass-on.page.js';

const address = bothLanguages('sag/:partId/videresend');

/** The contact points that are offered; which may be is for the api to say. */
const offered: Readonly<Record<PartKind, readonly UnitKind[]>> = { child: ['child_intake', 'duty_officer'], adult: ['adult_coordinator'] };

/** A part is given to a colleague, or to another contact point of the kommune. */
@Controller()
export class PassOnController {
  constructor(@Inject(PersonApi) private readonly personApi: PersonApi) {}

  @Get(address)
  async ask(@Req() request: Request, @Param('partId', IdParam) partId: string): Promise<Page> {
    return this.page(request, await this.apiOf(request), partId);
  }

  @Post(address)
  async give(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Param('partId', IdParam) partId: string,
    @Body() body: FormBody,
  ): Promise<Page | SeeOther> {
    const { language } = visitOf(request);
    const say = partActsTexts.in(language);
    const [colleague, contactPoint] = [typedIn(body, 'colleague'), typedIn(body, 'contact-point')];
    const isToColleague = typedIn(body, 'act') !== 'pass-on';
    const field = isToColleague ? 'colleague' : 'contact-point';
    const api = await this.apiOf(request);
    if ((isToColleague ? colleague : contactPoint) === '') {
      return this.page(request, api, partId, { colleague, contactPoint, errors: [{ field, text: say(isToColleague ? 'chooseColleague' : 'choosePoint') }] });
    }
    const version = Number(typedIn(body, 'version'));
    const params = { path: { partId } };
    const answer = isToColleague
      ? await api.post('/parts/{partId}/hand-over', { params, body: { version, toStaffId: colleague } })
      : await api.post('/parts/{partId}/pass-on', { params, body: { version, contactPointId: contactPoint } });
    if (answer.ok) {
      leaveNotice(response, isToColleague ? 'partHandedOver' : 'partPassedOn');
      return new SeeOther(isToColleague ? partAddress(partId, language) : inboxAddress(language));
    }
    if (answer.problem.code === 'not-found') return this.page(request, api, partId);
    const objection = objectionIn(answer)!;
    const isChanged = objection.code === 'changed-meanwhile';
    const errors = isChanged ? [{ field: conflictId, text: changedMeanwhileTexts.in(language)('summaryAct') }] : fieldErrorsOf(objection, {}, field, language);
    return this.page(request, api, partId, { colleague, contactPoint, errors, ...(isChanged ? { changes: objection.details.changes ?? [] } : {}) });
  }

  private async page(request: Request, api: NaervaernApi, partId: string, unsaved?: GivenAway): Promise<Page> {
    const looked = await lookAtPart(api, request, partId);
    if ('page' in looked) return looked.page;
    return passOnPage({ part: looked.part, takers: await takersOf(api, looked.part, sessionOf(request).person), unsaved, ...aboutOf(request) });
  }

  private apiOf(request: Request): Promise<NaervaernApi> {
    return this.personApi.of(sessionOf(request));
  }
}

async function takersOf(api: NaervaernApi, part: PartAnswer, { unit, organisation }: SignedInPerson): Promise<Takers> {
  const [colleagues, directory] = await Promise.all([api.get('/colleagues'), api.get('/directory')]);
  const takes = (each: DirectoryUnitAnswer): boolean => each.organisation.id === organisation.id && each.unitId !== unit.id && offered[part.kind].includes(each.kind);
  return { colleagues: dataOf(colleagues).colleagues, contactPoints: dataOf(directory).units.filter(takes) };
}
