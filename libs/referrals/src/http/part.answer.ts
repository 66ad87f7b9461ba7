import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type FeedbackCode, feedbackCodes, type LegalBasisCode, legalBasisCodes, type Urgency, urgencies } from '#kernel';
import { codesNamed } from '#platform';
import { type CorrectionReason, correctionReasons } from '../domain/correction-reason.js';
import { type Decision, decisions } from '../domain/decision.js';
import { type PartAct, partActs } from '../domain/next-acts.js';
import { type PartKind, partKinds } from '../domain/part-content.js';
import { type PartEvent, partEvents, type PartState, partStates, type SenderPartState, senderPartStates } from '../domain/part-state.js';
import { EndedConsentAnswer } from './end-of-consent.answer.js';
import { HandOverAnswer, HolderAnswer, OtherHereAnswer } from './holding.answer.js';
import { MessageAnswer } from './message.answer.js';
import { PartContentAnswer } from './part-content.answer.js';
import { age, assessBefore, partReference, readAt, version } from './part-facts.js';

export class ReplacedContentAnswer {
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
  @ApiPropertyOptional({ description: 'The colleague to whom it was handed over.' }) to?: string;
}

class DecisionAnswer {
  @ApiProperty(codesNamed('Decision', decisions)) decision: Decision;
  @ApiProperty({ description: 'Stays in the municipality.' }) ground: string;
  @ApiProperty({ format: 'date-time' }) decidedAt: string;
}

/** A part as its contact point reads it. */
export class PartAnswer {
  @ApiProperty(readAt) at: string;
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
  @ApiProperty({ type: 'integer', minimum: 0, description: 'How many children the referral is about; 0 of an adult\'s part.' }) children: number;
  @ApiProperty({ ...codesNamed('PartAct', partActs), isArray: true, description: 'What whoever asks can do with it now.' }) next: PartAct[];
  @ApiPropertyOptional({ type: HolderAnswer, description: 'Since somebody accepted it.' }) holder?: HolderAnswer;
  @ApiPropertyOptional({ type: HandOverAnswer }) handOver?: HandOverAnswer;
  @ApiProperty({ type: [OtherHereAnswer], description: 'Read from the log; nothing is locked.' }) othersHere: OtherHereAnswer[];
  @ApiProperty({ description: "Of an adult's part: as the consent says. A child's part may always be answered." }) isFeedbackCovered: boolean;
  @ApiPropertyOptional(codesNamed('FeedbackCode', feedbackCodes)) feedback?: FeedbackCode;
  @ApiPropertyOptional(age) ageInMonths?: number;
  @ApiProperty({ type: PartContentAnswer }) content: PartContentAnswer;
  @ApiPropertyOptional({ format: 'date-time' }) correctedAt?: string;
  @ApiProperty({ type: [ReplacedContentAnswer], description: 'What it said before each correction, oldest first.' }) earlier: ReplacedContentAnswer[];
  @ApiProperty({ type: [MessageAnswer] }) messages: MessageAnswer[];
  @ApiProperty({ type: [PartEventAnswer] }) history: PartEventAnswer[];
  @ApiPropertyOptional({ type: DecisionAnswer }) decision?: DecisionAnswer;
  @ApiPropertyOptional({ type: EndedConsentAnswer, description: 'The consent that it rested on has ended.' }) consentEnd?: EndedConsentAnswer;
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
