import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '#identity';
import type { Actor, Refusal } from '#kernel';
import { Door } from '#operation';
import { IdParam } from '#platform';
import { previewReferral } from '../preview-referral.js';
import { submitReferral } from '../submit-referral.js';
import { ReferralPreviewAnswer, ReferralSubmittedAnswer } from './submission.answer.js';
import { PreviewReferralDto, SubmitReferralDto } from './submission.dto.js';

@ApiTags('submissions')
@Controller('submissions')
export class SubmissionsController {
  constructor(private readonly door: Door) {}

  @Put(':referralId')
  @ApiOkResponse({ type: ReferralSubmittedAnswer })
  submitReferral(@CurrentActor() actor: Actor, @Param('referralId', IdParam) referralId: string, @Body() body: SubmitReferralDto): Promise<ReferralSubmittedAnswer | Refusal> {
    return this.door.perform(submitReferral, actor, { referralId, ...body });
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOkResponse({ type: ReferralPreviewAnswer })
  previewReferral(@CurrentActor() actor: Actor, @Body() body: PreviewReferralDto): Promise<ReferralPreviewAnswer | Refusal> {
    return this.door.perform(previewReferral, actor, body);
  }
}
