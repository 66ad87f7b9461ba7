import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor, Refusal } from '#kernel';
import { Door } from '#operation';
import { IdParam } from '#platform';
import { approveAssignment } from '../approve-assignment.js';
import { CurrentActor } from '../current-actor.js';
import { disableStaffMember } from '../disable-staff-member.js';
import { enableStaffMember } from '../enable-staff-member.js';
import { endAssignment } from '../end-assignment.js';
import { giveAssignment } from '../give-assignment.js';
import { readStaff } from '../read-staff.js';
import { turnDownAssignment } from '../turn-down-assignment.js';
import { AssignmentAnswer, StaffListAnswer, StaffMemberAnswer } from './staff.answer.js';
import { ActOnVersionDto, GiveAssignmentDto } from './staff.dto.js';

/** What administrators do with the staff of their own organisation. */
@ApiTags('staff')
@Controller()
export class StaffController {
  constructor(@Inject(Door) private readonly door: Door) {}

  @Get('staff')
  @ApiOkResponse({ type: StaffListAnswer })
  readStaff(@CurrentActor() actor: Actor): Promise<StaffListAnswer | Refusal> {
    return this.door.perform(readStaff, actor, {});
  }

  @Post('staff/:staffMemberId/disable')
  @HttpCode(200)
  @ApiOkResponse({ type: StaffMemberAnswer })
  disableStaffMember(@CurrentActor() actor: Actor, @Param('staffMemberId', IdParam) staffMemberId: string, @Body() body: ActOnVersionDto): Promise<StaffMemberAnswer | Refusal> {
    return this.door.perform(disableStaffMember, actor, { staffMemberId, ...body });
  }

  @Post('staff/:staffMemberId/enable')
  @HttpCode(200)
  @ApiOkResponse({ type: StaffMemberAnswer })
  enableStaffMember(@CurrentActor() actor: Actor, @Param('staffMemberId', IdParam) staffMemberId: string, @Body() body: ActOnVersionDto): Promise<StaffMemberAnswer | Refusal> {
    return this.door.perform(enableStaffMember, actor, { staffMemberId, ...body });
  }

  @Put('assignments/:assignmentId')
  @ApiOkResponse({ type: AssignmentAnswer })
  giveAssignment(@CurrentActor() actor: Actor, @Param('assignmentId', IdParam) assignmentId: string, @Body() body: GiveAssignmentDto): Promise<AssignmentAnswer | Refusal> {
    return this.door.perform(giveAssignment, actor, { assignmentId, ...body });
  }

  @Post('assignments/:assignmentId/approve')
  @HttpCode(200)
  @ApiOkResponse({ type: AssignmentAnswer })
  approveAssignment(@CurrentActor() actor: Actor, @Param('assignmentId', IdParam) assignmentId: string, @Body() body: ActOnVersionDto): Promise<AssignmentAnswer | Refusal> {
    return this.door.perform(approveAssignment, actor, { assignmentId, ...body });
  }

  @Post('assignments/:assignmentId/turn-down')
  @HttpCode(200)
  @ApiOkResponse({ type: AssignmentAnswer })
  turnDownAssignment(@CurrentActor() actor: Actor, @Param('assignmentId', IdParam) assignmentId: string, @Body() body: ActOnVersionDto): Promise<AssignmentAnswer | Refusal> {
    return this.door.perform(turnDownAssignment, actor, { assignmentId, ...body });
  }

  @Post('assignments/:assignmentId/end')
  @HttpCode(200)
  @ApiOkResponse({ type: AssignmentAnswer })
  endAssignment(@CurrentActor() actor: Actor, @Param('assignmentId', IdParam) assignmentId: string, @Body() body: ActOnVersionDto): Promise<AssignmentAnswer | Refusal> {
    return this.door.perform(endAssignment, actor, { assignmentId, ...body });
  }
}
