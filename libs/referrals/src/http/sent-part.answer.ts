import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { StatementAnswer } from '#cases';
import {
  type ChildExposure, childExposures, type DangerFlag, dangerFlags, type ExposureSource, exposureSources, type NotInformedReason, notInformedReasons,
  type ViolenceType, violenceTypes,
} from '#kernel';
import { codesNamed } from '#platform';
import { type ChoosableField, choosableFields, type WantedContent } from '../domain/part-content.js';
import { type SenderPartEvent, senderPartEvents } from '../domain/told-to-sender.js';
import { PartContentAnswer } from './part-content.answer.js';
import { ReplacedContentAnswer } from './part.answer.js';
import { FollowedPartAnswer } from './referral.answer.js';

class ChosenDetailAnswer {
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty({ ...codesNamed('ChoosableField', choosableFields), isArray: true }) fields: ChoosableField[];
}

class ChosenExposureAnswer {
  @ApiProperty(codesNamed('ChildExposure', childExposures)) exposure: ChildExposure;
  @ApiProperty(codesNamed('ExposureSource', exposureSources)) source: ExposureSource;
}

class ChosenInformedAnswer {
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty() wasInformed: boolean;
  @ApiPropertyOptional(codesNamed('NotInformedReason', notInformedReasons)) reason?: NotInformedReason;
}

/** What the officer had put into a part, in the shape in which it is sent. */
export class ChosenContentAnswer implements WantedContent {
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty({ type: 'array', items: { type: 'string', format: 'uuid' } }) statementIds: string[];
  @ApiProperty({ ...codesNamed('ViolenceType', violenceTypes), isArray: true }) violenceTypes: ViolenceType[];
  @ApiProperty({ ...codesNamed('DangerFlag', dangerFlags), isArray: true }) dangerFlags: DangerFlag[];
  @ApiProperty({ type: [ChosenDetailAnswer] }) details: ChosenDetailAnswer[];
  @ApiProperty({ type: [ChosenExposureAnswer] }) exposure: ChosenExposureAnswer[];
  @ApiProperty({ type: [ChosenInformedAnswer] }) informed: ChosenInformedAnswer[];
}

class SentPartEventAnswer {
  @ApiProperty({ ...codesNamed('SenderPartEvent', senderPartEvents), description: 'Steps inside the municipality are not told.' }) move: SenderPartEvent;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiPropertyOptional({ description: 'A colleague by name, the other authority by unit.' }) by?: string;
  @ApiPropertyOptional({ description: 'The code that was given: why it was returned, recalled, corrected.' }) reason?: string;
}

/** A part as the unit that sent it reads it. */
export class SentPartContentAnswer extends FollowedPartAnswer {
  @ApiProperty({ format: 'uuid' }) referralId: string;
  @ApiProperty({ format: 'uuid' }) caseId: string;
  @ApiProperty({ example: 'NV-7KQ2-M9XD', description: 'Of the case, as people say it on the telephone.' }) caseReference: string;
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiPropertyOptional({ format: 'uuid', description: "Of an adult's part." }) consentId?: string;
  @ApiPropertyOptional({ type: PartContentAnswer, description: 'Missing where the key was dropped: nobody can read it any more.' }) content?: PartContentAnswer;
  @ApiPropertyOptional({ format: 'date-time' }) correctedAt?: string;
  @ApiProperty({ type: [ReplacedContentAnswer], description: 'What it said before each correction, oldest first.' }) earlier: ReplacedContentAnswer[];
  @ApiProperty({ type: [SentPartEventAnswer] }) history: SentPartEventAnswer[];
  @ApiPropertyOptional({ type: ChosenContentAnswer, description: 'Missing for what was sent before it was kept.' }) choice?: ChosenContentAnswer;
  @ApiProperty({ type: [StatementAnswer], description: 'Statements that were mended or added for this part, in their latest words; the others stand in the case.' }) statements: StatementAnswer[];
}
