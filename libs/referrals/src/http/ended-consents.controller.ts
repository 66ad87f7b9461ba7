import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '#identity';
import type { Actor, Refusal } from '#kernel';
import { Door } from '#operation';
import { IdParam, InvalidInput } from '#platform';
import { answerConsentEnd } from '../answer-consent-end.js';
import { readEndedConsents } from '../read-ended-consents.js';
import { readEndedOfSender } from '../read-ended-of-sender.js';
import { EndedConsentAnswer, EndedConsentsAnswer, EndedOfSenderListAnswer } from './end-of-consent.answer.js';
import { AnswerConsentEndDto, hasItsBasis } from './end-of-consent.dto.js';

/** What is owed because consents have ended: to the contact points that owe it, and to the unit that waits for it. */
@ApiTags('consents')
@Controller()
export class EndedConsentsController {
  constructor(private readonly door: Door) {}

  @Get('ended-consents')
  @ApiOkResponse({ type: EndedConsentsAnswer })
  readEndedConsents(@CurrentActor() actor: Actor): Promise<EndedConsentsAnswer | Refusal> {
    return this.door.perform(readEndedConsents, actor, {});
  }

  @Get('sent/ended-consents')
  @ApiOkResponse({ type: EndedOfSenderListAnswer })
  readEndedOfSender(@CurrentActor() actor: Actor): Promise<EndedOfSenderListAnswer | Refusal> {
    return this.door.perform(readEndedOfSender, actor, {});
  }

  @Post('parts/:partId/consent-end')
  @HttpCode(200)
  @ApiOkResponse({ type: EndedConsentAnswer })
  answerConsentEnd(@CurrentActor() actor: Actor, @Param('partId', IdParam) partId: string, @Body() body: AnswerConsentEndDto): Promise<EndedConsentAnswer | Refusal> {
    if (!hasItsBasis(body)) {
      throw new InvalidInput([{ field: 'basis', code: 'basis', da: 'Vælg, på hvilket grundlag I fortsætter; kun da.', en: 'Choose on what basis you go on; only then.' }]);
    }
    return this.door.perform(answerConsentEnd, actor, { partId, ...body });
  }
}
