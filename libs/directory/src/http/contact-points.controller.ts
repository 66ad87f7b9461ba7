import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '#identity';
import type { Actor, Refusal } from '#kernel';
import { Door } from '#operation';
import { IdParam } from '#platform';
import { cancelShift } from '../cancel-shift.js';
import { changeContactDetails } from '../change-contact-details.js';
import { listPeople } from '../list-people.js';
import { nameDeputy } from '../name-deputy.js';
import { readRoster } from '../read-roster.js';
import { setShift } from '../set-shift.js';
import { ContactDetailsAnswer, DeputyAnswer } from './contact-details.answer.js';
import { ChangeContactDetailsDto, NameDeputyDto } from './contact-details.dto.js';
import { PeopleAnswer } from './people.answer.js';
import { RosterAnswer } from './roster.answer.js';
import { CancelledShiftAnswer, ShiftAnswer } from './shift.answer.js';
import { CancelShiftDto, SetShiftDto } from './shift.dto.js';

@ApiTags('directory')
@Controller('contact-points/:unitId')
export class ContactPointsController {
  constructor(@Inject(Door) private readonly door: Door) {}

  @Put('details')
  @ApiOkResponse({ type: ContactDetailsAnswer })
  changeContactDetails(@CurrentActor() actor: Actor, @Param('unitId', IdParam) unitId: string, @Body() body: ChangeContactDetailsDto): Promise<ContactDetailsAnswer | Refusal> {
    return this.door.perform(changeContactDetails, actor, { ...body, unitId });
  }

  @Put('deputy')
  @ApiOkResponse({ type: DeputyAnswer })
  nameDeputy(@CurrentActor() actor: Actor, @Param('unitId', IdParam) unitId: string, @Body() body: NameDeputyDto): Promise<DeputyAnswer | Refusal> {
    return this.door.perform(nameDeputy, actor, { ...body, unitId });
  }

  @Get('people')
  @ApiOkResponse({ type: PeopleAnswer })
  listPeople(@CurrentActor() actor: Actor, @Param('unitId', IdParam) unitId: string): Promise<PeopleAnswer | Refusal> {
    return this.door.perform(listPeople, actor, { unitId });
  }

  @Get('roster')
  @ApiOkResponse({ type: RosterAnswer })
  readRoster(@CurrentActor() actor: Actor, @Param('unitId', IdParam) unitId: string): Promise<RosterAnswer | Refusal> {
    return this.door.perform(readRoster, actor, { unitId });
  }

  @Put('shifts/:shiftId')
  @ApiOkResponse({ type: ShiftAnswer })
  setShift(
    @CurrentActor() actor: Actor,
    @Param('unitId', IdParam) unitId: string,
    @Param('shiftId', IdParam) shiftId: string,
    @Body() body: SetShiftDto,
  ): Promise<ShiftAnswer | Refusal> {
    return this.door.perform(setShift, actor, { ...body, unitId, shiftId, startsAt: new Date(body.startsAt), endsAt: new Date(body.endsAt) });
  }

  @Post('shifts/:shiftId/cancel')
  @HttpCode(200)
  @ApiOkResponse({ type: CancelledShiftAnswer })
  cancelShift(
    @CurrentActor() actor: Actor,
    @Param('unitId', IdParam) unitId: string,
    @Param('shiftId', IdParam) shiftId: string,
    @Body() body: CancelShiftDto,
  ): Promise<CancelledShiftAnswer | Refusal> {
    return this.door.perform(cancelShift, actor, { ...body, unitId, shiftId });
  }
}
