import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type FeedbackCode, feedbackCodes, type LegalBasisCode, legalBasisCodes, type Urgency, urgencies } from '#kernel';
import { codesNamed } from '#platform';
import { type Notice, notices } from '../compose-part.js';
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

export class FollowedPartAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty(partReference) reference: string;
  @ApiProperty(codesNamed('PartKind', partKinds)) kind: PartKind;
  @ApiProperty(codesNamed('Urgency', urgencies)) urgency: Urgency;
  @ApiProperty(codesNamed('SenderPartState', senderPartStates)) state: SenderPartState;
  @ApiProperty(codesNamed('Turn', turns)) turn: Turn;
  @ApiProperty(version) version: number;
  @ApiPropertyOptional({ format: 'uuid' }) contactPointId?: string;
  @ApiProperty({ pattern: municipalityPattern }) municipalityCode: string;
  @ApiPropertyOptional({ format: 'date-time' }) deliveredAt?: string;
  @ApiPropertyOptional({ ...assessBefore, description: "Of a child's part, while it is the sender's turn." }) assessBefore?: string;
  @ApiProperty({ description: 'A named human has seen the content.' }) isOpened: boolean;
  @ApiPropertyOptional(codesNamed('FeedbackCode', feedbackCodes)) feedback?: FeedbackCode;
  @ApiProperty({ type: [MessageAnswer] }) messages: MessageAnswer[];
}

/** What the sending unit may learn about what it sent. */
export class ReferralAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) caseId: string;
  @ApiProperty({ format: 'date-time' }) sentAt: string;
  @ApiProperty(receipt) receipt: string;
  @ApiProperty({ type: [FollowedPartAnswer] }) parts: FollowedPartAnswer[];
}
