import { Body, Controller, Get, Inject, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { NaervaernApi } from '#api-client';
import { uuidv7 } from '#kernel';
import { IdParam } from '#platform';
import { bothLanguages } from '../../http/both-languages.js';
import { type FormBody, typedIn } from '../../http/form-answer.js';
import { leaveNotice } from '../../http/notices.js';
import { SeeOther } from '../../http/see-other.js';
import { sessionOf, visitOf } from '../../http/visit.js';
import type { Page } from '../../page/page.js';
import { dataOf, PersonApi } from '../../person/person-api.js';
import { csrfTokenOf } from '../../session/secret.js';
import { rosterAddress, timeToCover } from './addresses.js';
import { cancelShift, type NotSaved, sendShift } from './send-shift.js';
import { changeShiftPage, newShiftPage } from './shift.page.js';
import { newShift, readShift, shiftInForce, type TypedShift } from './typed-shift.js';

interface ShiftPath {
  readonly unitId: string;
  readonly shiftId: string;
}

/** What of a form for a shift comes back with it. */
interface Unsaved {
  /** Absent when a shift was to be cancelled. */
  readonly typed?: TypedShift;
  readonly version: number;
}

/** Shifts of a unit: somebody is put on duty, a shift becomes another, or nobody has it any more. */
@Controller()
export class ShiftsController {
  constructor(@Inject(PersonApi) private readonly personApi: PersonApi) {}

  @Get(bothLanguages('administration/vagtplan/:unitId/ny'))
  async startNew(@Req() request: Request, @Param('unitId', IdParam) unitId: string, @Query() query: Record<string, unknown>): Promise<Page> {
    const cover = timeToCover(query);
    const typed = newShift(cover?.from ?? sessionOf(request).now, cover?.to, visitOf(request).language);
    const { shifts: _, ...about } = await this.about(request, await this.apiOf(request), unitId);
    return newShiftPage({ ...about, shiftId: uuidv7(), typed });
  }

  @Post(bothLanguages('administration/vagtplan/:unitId/ny'))
  async add(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Param('unitId', IdParam) unitId: string,
    @Body() body: FormBody,
  ): Promise<Page | SeeOther> {
    const { language } = visitOf(request);
    const shiftId = new IdParam().transform(typedIn(body, 'shift'));
    const typed = readShift(body);
    const api = await this.apiOf(request);
    const notSaved = await sendShift(api, { unitId, shiftId }, typed, undefined, language);
    if (notSaved !== undefined) {
      const { shifts: _, ...about } = await this.about(request, api, unitId);
      return newShiftPage({ ...about, ...notSaved, shiftId, typed });
    }
    leaveNotice(response, 'shiftSaved');
    return new SeeOther(rosterAddress(unitId, language));
  }

  @Get(bothLanguages('administration/vagtplan/:unitId/:shiftId'))
  async read(@Req() request: Request, @Param('unitId', IdParam) unitId: string, @Param('shiftId', IdParam) shiftId: string): Promise<Page> {
    const { shifts, ...about } = await this.about(request, await this.apiOf(request), unitId);
    const shift = shifts.find(({ id }) => id === shiftId);
    if (shift === undefined) throw new NotFoundException();
    return changeShiftPage({ ...about, shift, version: shift.version, typed: shiftInForce(shift, about.language) });
  }

  @Post(bothLanguages('administration/vagtplan/:unitId/:shiftId'))
  async change(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Param('unitId', IdParam) unitId: string,
    @Param('shiftId', IdParam) shiftId: string,
    @Body() body: FormBody,
  ): Promise<Page | SeeOther> {
    const { language } = visitOf(request);
    const isCancelled = typedIn(body, 'save') === 'cancel';
    const unsaved: Unsaved = { version: Number(typedIn(body, 'version')), ...(isCancelled ? {} : { typed: readShift(body) }) };
    const api = await this.apiOf(request);
    const path = { unitId, shiftId };
    const notSaved = await (unsaved.typed === undefined ? cancelShift(api, path, unsaved.version, language) : sendShift(api, path, unsaved.typed, unsaved.version, language));
    if (notSaved !== undefined) return await this.changeAgain(request, api, path, unsaved, notSaved);
    leaveNotice(response, isCancelled ? 'shiftCancelled' : 'shiftSaved');
    return new SeeOther(rosterAddress(unitId, language));
  }

  /** A shift that is no more cannot be changed; what was typed can become a new one. */
  private async changeAgain(request: Request, api: NaervaernApi, { unitId, shiftId }: ShiftPath, { typed, version }: Unsaved, notSaved: NotSaved): Promise<Page> {
    const { shifts, ...about } = await this.about(request, api, unitId);
    const shift = shifts.find(({ id }) => id === shiftId);
    const isUnsaved = typed !== undefined;
    if (shift === undefined) {
      return newShiftPage({ ...about, ...notSaved, isUnsaved, shiftId: uuidv7(), typed: typed ?? newShift(sessionOf(request).now, undefined, about.language) });
    }
    const seen = notSaved.changes === undefined ? version : shift.version;
    return changeShiftPage({ ...about, ...notSaved, isUnsaved, shift, version: seen, typed: typed ?? shiftInForce(shift, about.language) });
  }

  /** What every form for a shift needs to know. */
  private async about(request: Request, api: NaervaernApi, unitId: string) {
    const asking = { params: { path: { unitId } } };
    const [roster, people] = await Promise.all([api.get('/contact-points/{unitId}/roster', asking), api.get('/contact-points/{unitId}/people', asking)]);
    const { unit, shifts } = dataOf(roster);
    return { unit, shifts, people: dataOf(people).people, csrf: csrfTokenOf(sessionOf(request).secret), language: visitOf(request).language };
  }

  private apiOf(request: Request): Promise<NaervaernApi> {
    return this.personApi.of(sessionOf(request));
  }
}
