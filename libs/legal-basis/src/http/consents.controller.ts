import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '#identity';
import type { Actor, Refusal } from '#kernel';
import { Door } from '#operation';
import { IdParam } from '#platform';
import { listConsents } from '../list-consents.js';
import { readExpiring } from '../read-expiring.js';
import { recordConsent } from '../record-consent.js';
import { ConsentAnswer, ConsentsAnswer, ExpiringConsentsAnswer } from './consent.answer.js';
import { RecordConsentDto } from './consent.dto.js';

@ApiTags('consents')
@Controller()
export class ConsentsController {
  constructor(private readonly door: Door) {}

  @Get('consents/expiring')
  @ApiOkResponse({ type: ExpiringConsentsAnswer })
  readExpiring(@CurrentActor() actor: Actor): Promise<ExpiringConsentsAnswer | Refusal> {
    return this.door.perform(readExpiring, actor, {});
  }

  @Get('cases/:caseId/consents')
  @ApiOkResponse({ type: ConsentsAnswer })
  listConsents(@CurrentActor() actor: Actor, @Param('caseId', IdParam) caseId: string): Promise<ConsentsAnswer | Refusal> {
    return this.door.perform(listConsents, actor, { caseId });
  }

  @Put('cases/:caseId/consents/:consentId')
  @ApiOkResponse({ type: ConsentAnswer })
  recordConsent(
    @CurrentActor() actor: Actor,
    @Param('caseId', IdParam) caseId: string,
    @Param('consentId', IdParam) consentId: string,
    @Body() body: RecordConsentDto,
  ): Promise<ConsentAnswer | Refusal> {
    return this.door.perform(recordConsent, actor, { caseId, consentId, ...body });
  }
}
