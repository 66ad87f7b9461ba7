import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type FeedbackCode, feedbackCodes, type LegalBasisCode, legalBasisCodes, type ReturnReason, returnReasons, type Urgency, urgencies } from '#kernel';
import { codesNamed } from '#platform';
import { type Notice, notices } from '../compose-part.js';
import { type SentPartAct, sentPartActs } from '../domain/next-for-sender.js';
import { type PartKind, partKinds } from '../domain/part-content.js';
import { type SenderPartState, senderPartStates, type Turn, turns } from '../domain/part-state.js';
import { MessageAnswer } from './message.answer.js';
import { assessBefore, partReference, version } from './part-facts.js';
import { OutsideReceiverAnswer, ReceiverAnswer } from './receiver.answer.js';

const receipt = { description: 'A compact JWS (EdDSA); its key stands in /.well-known/jwks.json.' };
const municipalityPattern = '^[0-9]{4}$';

export class SentPartAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty(partReference) reference: string;
  @ApiProperty(codesNamed('PartKind', partKinds)) kind: PartKind;
  @ApiProperty(codesNamed('LegalBasisCode', legalBasisCodes)) basis: LegalBasisCode;
  @ApiProperty(codesNamed('SenderPartState', senderPartStates)) state: SenderPartState;
  @ApiProperty(version) version: number;
  @ApiPropertyOptional({ format: 'date-time' }) deliveredAt?: string;
  @ApiPropertyOptional(assessBefore) assessBefore?: string;
  @ApiPropertyOptional({ type: ReceiverAnswer, description: 'Inside the district.' }) receiver?: ReceiverAnswer;
  @ApiPropertyOptional({ type: OutsideReceiverAnswer, description: 'To be handed over outside the system.' }) outside?: OutsideReceiverAnswer;
  @ApiProperty({ ...codesNamed('Notice', notices), isArray: true }) notices: Notice[];
}

/** What the sender gets at once: the receipt, and for each part where it went. */
export class ReferralSentAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty(receipt) receipt: string;
  @ApiProperty({ format: 'date-time' }) sentAt: string;
  @ApiProperty({ type: [SentPartAnswer] }) parts: SentPartAnswer[];
}

class ReturnedAnswer {
  @ApiProperty(codesNamed('ReturnReason', returnReasons)) reason: ReturnReason;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiPropertyOptional({ pattern: municipalityPattern, description: 'Where it belongs, as they see it: with wrong_municipality. A human confirms it.' }) proposedMunicipalityCode?: string;
}

export class FollowedPartAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty(partReference) reference: string;
  @ApiProperty(codesNamed('PartKind', partKinds)) kind: PartKind;
  @ApiProperty(codesNamed('LegalBasisCode', legalBasisCodes)) basis: LegalBasisCode;
  @ApiProperty(codesNamed('Urgency', urgencies)) urgency: Urgency;
  @ApiProperty(codesNamed('SenderPartState', senderPartStates)) state: SenderPartState;
  @ApiProperty({ format: 'date-time', description: 'Since when it is in that state.' }) since: string;
  @ApiProperty(codesNamed('Turn', turns)) turn: Turn;
  @ApiProperty(version) version: number;
  @ApiProperty({ ...codesNamed('SentPartAct', sentPartActs), isArray: true, description: 'What the sender can do with it now.' }) next: SentPartAct[];
  @ApiPropertyOptional({ format: 'uuid' }) contactPointId?: string;
  @ApiPropertyOptional({ type: ReceiverAnswer, description: 'The contact point that has it now.' }) receiver?: ReceiverAnswer;
  @ApiProperty({ pattern: municipalityPattern }) municipalityCode: string;
  @ApiPropertyOptional({ format: 'date-time' }) deliveredAt?: string;
  @ApiPropertyOptional({ ...assessBefore, description: "Of a child's part, while it is the sender's turn." }) assessBefore?: string;
  @ApiProperty({ description: 'A named human has seen the content.' }) isOpened: boolean;
  @ApiPropertyOptional({ format: 'date-time' }) openedAt?: string;
  @ApiPropertyOptional({ type: ReturnedAnswer, description: 'Why it came back; while it is returned.' }) returned?: ReturnedAnswer;
  @ApiPropertyOptional(codesNamed('FeedbackCode', feedbackCodes)) feedback?: FeedbackCode;
  @ApiProperty({ type: [MessageAnswer] }) messages: MessageAnswer[];
}

/** What the sending unit may learn about what it sent. */
export class ReferralAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) caseId: string;
  @ApiProperty({ example: 'NV-7KQ2-M9XD', description: 'Of the case, as people say it on the telephone.' }) caseReference: string;
  @ApiProperty({ format: 'date-time' }) sentAt: string;
  @ApiProperty({ description: 'The officer, by name.' }) sentBy: string;
  @ApiProperty(receipt) receipt: string;
  @ApiProperty({ type: [FollowedPartAnswer] }) parts: FollowedPartAnswer[];
}
