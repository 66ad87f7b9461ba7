import { Body, Controller, Param, Put } from '@nestjs/common';
import { CurrentActor } from '#identity';
import type { Actor } from '#kernel';
import { Door } from '#operation';
import { IdParam, IsCode, IsId, IsInstant, IsPartOf, IsText, IsYesOrNo } from '#platform';
import { recordConsent } from '../record-consent.js';

const modes = ['oral', 'written', 'digital'] as const;
const answers = ['given', 'refused'] as const;

export class ConsentRecordDto {
  @IsCode(modes) mode: (typeof modes)[number];
  @IsText(60) language: string;
  @IsYesOrNo() hasInterpreter: boolean;
  @IsYesOrNo({ description: "Out of the other's hearing." }) isSpokenAlone: boolean;
  @IsText(1000, { description: 'What may be told, to whom, for what.' }) scope: string;
  @IsInstant() answeredAt: string;
}

export class RecordConsentDto {
  @IsId() personId: string;
  @IsCode(answers, { description: 'A refusal is an answer like any other.' }) answer: (typeof answers)[number];
  @IsYesOrNo({ description: 'Whether the police may be told that contact was made or declined.' }) coversFeedback: boolean;
  @IsPartOf(() => ConsentRecordDto) record: ConsentRecordDto;
}

@Controller('cases/:caseId/consents')
export class ConsentsController {
  constructor(private readonly door: Door) {}

  @Put(':consentId')
  record(
    @CurrentActor() actor: Actor,
    @Param('caseId', IdParam) caseId: string,
    @Param('consentId', IdParam) consentId: string,
    @Body() body: RecordConsentDto,
  ) {
    return this.door.perform(recordConsent, actor, { caseId, consentId, ...body });
  }
}
