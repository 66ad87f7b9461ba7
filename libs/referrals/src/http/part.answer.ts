import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type FeedbackCode, feedbackCodes, type LegalBasisCode, legalBasisCodes, type Urgency, urgencies } from '#kernel';
import { codesNamed } from '#platform';
import { type CorrectionReason, correctionReasons } from '../domain/correction-reason.js';
import { type Decision, decisions } from '../domain/decision.js';
import { type PartKind, partKinds } from '../domain/part-content.js';
import { type PartEvent, partEvents, type PartState, partStates, type SenderPartState, senderPartStates } from '../domain/part-state.js';
import { MessageAnswer } from './message.answer.js';
import { PartContentAnswer } from './part-content.answer.js';
import { assessBefore, partReference, version } from './part-facts.js';

class ReplacedContentAnswer {
  @ApiProperty({ type: 'integer', minimum: 1 }) revision: number;
  @ApiProperty({ type: PartContentAnswer }) content: PartContentAnswer;
  @ApiProperty({ format: 'date-time' }) replacedAt: string;
  @ApiProperty(codesNamed('CorrectionReason', correctionReasons)) reason: CorrectionReason;
}

class PartEventAnswer {
  @ApiProperty(version) version: number;
  @ApiProperty(codesNamed('PartEvent', partEvents)) move: PartEvent;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiPropertyOptional({ description: 'A colleague by name, the other authority by unit; nobody for a job of the system.' }) by?: string;
  @ApiPropertyOptional({ description: 'The code that was given: why it was returned, recalled, corrected.' }) reason?: string;
}

class DecisionAnswer {
  @ApiProperty(codesNamed('Decision', decisions)) decision: Decision;
  @ApiProperty({ description: 'Stays in the municipality.' }) ground: string;
  @ApiProperty({ format: 'date-time' }) decidedAt: string;
}

/** A part as its contact point reads it. */
export class PartAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty(partReference) reference: string;
  @ApiProperty(codesNamed('PartKind', partKinds)) kind: PartKind;
  @ApiProperty(codesNamed('LegalBasisCode', legalBasisCodes)) basis: LegalBasisCode;
  @ApiProperty(codesNamed('Urgency', urgencies)) urgency: Urgency;
  @ApiProperty(codesNamed('PartState', partStates)) state: PartState;
  @ApiProperty(version) version: number;
  @ApiPropertyOptional({ format: 'date-time' }) deliveredAt?: string;
  @ApiPropertyOptional(assessBefore) assessBefore?: string;
  @ApiPropertyOptional({ format: 'date-time' }) openedAt?: string;
  @ApiPropertyOptional(codesNamed('FeedbackCode', feedbackCodes)) feedback?: FeedbackCode;
  @ApiProperty({ type: PartContentAnswer }) content: PartContentAnswer;
  @ApiPropertyOptional({ format: 'date-time' }) correctedAt?: string;
  @ApiProperty({ type: [ReplacedContentAnswer], description: 'What it said before each correction, oldest first.' }) earlier: ReplacedContentAnswer[];
  @ApiProperty({ type: [MessageAnswer] }) messages: MessageAnswer[];
  @ApiProperty({ type: [PartEventAnswer] }) history: PartEventAnswer[];
  @ApiPropertyOptional({ type: DecisionAnswer }) decision?: DecisionAnswer;
}

/** Where a part is after a move of its contact point. */
export class PartMovedAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty(partReference) reference: string;
  @ApiProperty(codesNamed('PartState', partStates)) state: PartState;
  @ApiProperty(version) version: number;
  @ApiPropertyOptional(assessBefore) assessBefore?: string;
}

/** Where a part is after a move of its sender. */
export class SentPartMovedAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty(partReference) reference: string;
  @ApiProperty(codesNamed('SenderPartState', senderPartStates)) state: SenderPartState;
  @ApiProperty(version) version: number;
  @ApiPropertyOptional(assessBefore) assessBefore?: string;
}
