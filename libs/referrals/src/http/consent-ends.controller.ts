import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '#identity';
import type { Actor, Refusal } from '#kernel';
import { Door } from '#operation';
import { IdParam } from '#platform';
import { endConsent } from '../end-consent.js';
import { readConsentAnswers } from '../read-consent-answers.js';
import { ConsentAnswersAnswer } from './end-of-consent.answer.js';
import { EndConsentDto } from './end-of-consent.dto.js';

/** The end of a consent, for the unit that it was given to. */
@ApiTags('consents')
@Controller('cases/:caseId/consents/:consentId')
export class ConsentEndsController {
  constructor(private readonly door: Door) {}

  @Post('end')
  @HttpCode(200)
  @ApiOkResponse({ type: ConsentAnswersAnswer })
  endConsent(
    @CurrentActor() actor: Actor,
    @Param('caseId', IdParam) caseId: string,
    @Param('consentId', IdParam) consentId: string,
    @Body() body: EndConsentDto,
  ): Promise<ConsentAnswersAnswer | Refusal> {
    return this.door.perform(endConsent, actor, { caseId, consentId, ...body });
  }

  @Get('answers')
  @ApiOkResponse({ type: ConsentAnswersAnswer })
  readAnswers(
    @CurrentActor() actor: Actor,
    @Param('caseId', IdParam) caseId: string,
    @Param('consentId', IdParam) consentId: string,
  ): Promise<ConsentAnswersAnswer | Refusal> {
    return this.door.perform(readConsentAnswers, actor, { caseId, consentId });
  }
}
