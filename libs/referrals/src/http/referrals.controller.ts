import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { CurrentActor } from '#identity';
import type { Actor } from '#kernel';
import { Door } from '#operation';
import { IdParam } from '#platform';
import { readInbox } from '../read-inbox.js';
import { readReferral } from '../read-referral.js';
import { readSentList } from '../read-sent-list.js';
import { sendReferral } from '../send-referral.js';
import { SendReferralDto } from './referral.dto.js';

@Controller()
export class ReferralsController {
  constructor(private readonly door: Door) {}

  @Put('referrals/:referralId')
  send(@CurrentActor() actor: Actor, @Param('referralId', IdParam) referralId: string, @Body() body: SendReferralDto) {
    return this.door.perform(sendReferral, actor, { referralId, ...body });
  }

  @Get('referrals/:referralId')
  read(@CurrentActor() actor: Actor, @Param('referralId', IdParam) referralId: string) {
    return this.door.perform(readReferral, actor, { referralId });
  }

  @Get('sent')
  sent(@CurrentActor() actor: Actor) {
    return this.door.perform(readSentList, actor, {});
  }

  @Get('inbox')
  inbox(@CurrentActor() actor: Actor) {
    return this.door.perform(readInbox, actor, {});
  }
}
