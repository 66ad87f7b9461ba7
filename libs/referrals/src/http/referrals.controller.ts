import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '#identity';
import type { Actor, Refusal } from '#kernel';
import { Door } from '#operation';
import { IdParam } from '#platform';
import { listColleagues } from '../list-colleagues.js';
import { readInbox } from '../read-inbox.js';
import { readPassedOn } from '../read-passed-on.js';
import { readReferral } from '../read-referral.js';
import { readSentList } from '../read-sent-list.js';
import { sendReferral } from '../send-referral.js';
import { ColleaguesAnswer } from './colleagues.answer.js';
import { InboxAnswer, SentListAnswer } from './list.answer.js';
import { PassedOnAnswer } from './passed-on.answer.js';
import { ReferralAnswer, ReferralSentAnswer } from './referral.answer.js';
import { SendReferralDto } from './referral.dto.js';

@ApiTags('referrals')
@Controller()
export class ReferralsController {
  constructor(private readonly door: Door) {}

  @Put('referrals/:referralId')
  @ApiOkResponse({ type: ReferralSentAnswer })
  sendReferral(@CurrentActor() actor: Actor, @Param('referralId', IdParam) referralId: string, @Body() body: SendReferralDto): Promise<ReferralSentAnswer | Refusal> {
    return this.door.perform(sendReferral, actor, { referralId, ...body });
  }

  @Get('referrals/:referralId')
  @ApiOkResponse({ type: ReferralAnswer })
  readReferral(@CurrentActor() actor: Actor, @Param('referralId', IdParam) referralId: string): Promise<ReferralAnswer | Refusal> {
    return this.door.perform(readReferral, actor, { referralId });
  }

  @Get('sent')
  @ApiOkResponse({ type: SentListAnswer })
  readSentList(@CurrentActor() actor: Actor): Promise<SentListAnswer | Refusal> {
    return this.door.perform(readSentList, actor, {});
  }

  @Get('inbox')
  @ApiOkResponse({ type: InboxAnswer })
  readInbox(@CurrentActor() actor: Actor): Promise<InboxAnswer | Refusal> {
    return this.door.perform(readInbox, actor, {});
  }

  @Get('passed-on')
  @ApiOkResponse({ type: PassedOnAnswer })
  readPassedOn(@CurrentActor() actor: Actor): Promise<PassedOnAnswer | Refusal> {
    return this.door.perform(readPassedOn, actor, {});
  }

  @Get('colleagues')
  @ApiOkResponse({ type: ColleaguesAnswer })
  listColleagues(@CurrentActor() actor: Actor): Promise<ColleaguesAnswer | Refusal> {
    return this.door.perform(listColleagues, actor, {});
  }
}
