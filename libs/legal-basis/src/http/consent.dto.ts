import { IsCode, IsId, IsInstant, IsPartOf, IsText, IsYesOrNo } from '#platform';
import { type ConsentMode, consentModes, type GivenOrRefused, givenOrRefused } from '../domain/consent.js';

export class ConsentRecordDto {
  @IsCode(consentModes, { name: 'ConsentMode' }) mode: ConsentMode;
  @IsText(60) language: string;
  @IsYesOrNo() hasInterpreter: boolean;
  @IsYesOrNo({ description: "Out of the other's hearing." }) isSpokenAlone: boolean;
  @IsText(1000, { description: 'What may be told, to whom, for what.' }) scope: string;
  @IsInstant() answeredAt: string;
}

export class RecordConsentDto {
  @IsId() personId: string;
  @IsCode(givenOrRefused, { name: 'GivenOrRefused', description: 'A refusal is an answer like any other.' }) answer: GivenOrRefused;
  @IsYesOrNo({ description: 'Whether the police may be told that contact was made or declined.' }) coversFeedback: boolean;
  @IsPartOf(() => ConsentRecordDto) record: ConsentRecordDto;
}
