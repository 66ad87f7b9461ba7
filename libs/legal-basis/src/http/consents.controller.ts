import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '#identity';
import type { Actor, Refusal } from '#kernel';
import { Door } from '#operation';
import { IdParam } from '#platform';
import { recordConsent } from '../record-consent.js';
import { ConsentAnswer } from './consent.answer.js';
import { RecordConsentDto } from './consent.dto.js';

@ApiTags('consents')
@Controller('cases/:caseId/consents')
export class ConsentsController {
  constructor(private readonly door: Door) {}

  @Put(':consentId')
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
