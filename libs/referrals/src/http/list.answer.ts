import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type Urgency, urgencies } from '#kernel';
import { codesNamed } from '#platform';
import { type PartKind, partKinds } from '../domain/part-content.js';
import { type PartState, partStates, type SenderPartState, senderPartStates, type Turn, turns } from '../domain/part-state.js';
import { EndedConsentAnswer } from './end-of-consent.answer.js';
import { HandOverAnswer, HolderAnswer } from './holding.answer.js';
import { assessBefore, partReference, readAt, version } from './part-facts.js';

const isCut = { description: 'There are more than are shown.' };

/** What both sides see of a part in their lists. */
export class ListedPartAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty(partReference) reference: string;
  @ApiProperty(codesNamed('PartKind', partKinds)) kind: PartKind;
  @ApiProperty(codesNamed('Urgency', urgencies)) urgency: Urgency;
  @ApiProperty(version) version: number;
  @ApiProperty({ type: 'integer', minimum: 0, description: 'How many children the referral is about.' }) children: number;
  @ApiPropertyOptional({ format: 'date-time' }) deliveredAt?: string;
}

export class InboxPartAnswer extends ListedPartAnswer {
  @ApiProperty(codesNamed('PartState', partStates)) state: PartState;
  @ApiProperty(codesNamed('Turn', turns)) turn: Turn;
  @ApiPropertyOptional(assessBefore) assessBefore?: string;
  @ApiPropertyOptional({ description: 'Of the person, once this contact point has opened the part.' }) name?: string;
  @ApiPropertyOptional({ format: 'date-time' }) openedAt?: string;
  @ApiPropertyOptional({ type: HolderAnswer, description: 'Since somebody accepted it.' }) holder?: HolderAnswer;
  @ApiPropertyOptional({ type: HandOverAnswer }) handOver?: HandOverAnswer;
}

export class InboxAnswer {
  @ApiProperty(readAt) at: string;
  @ApiProperty(isCut) isCut: boolean;
  @ApiProperty({ type: [EndedConsentAnswer], description: 'What waits for an answer, the longest due first: consents that have ended.' }) endedConsents: EndedConsentAnswer[];
  @ApiProperty({ type: [InboxPartAnswer] }) parts: InboxPartAnswer[];
}

class SentToAnswer {
  @ApiProperty() nameDa: string;
  @ApiProperty() nameEn: string;
}

export class SentListPartAnswer extends ListedPartAnswer {
  @ApiProperty(codesNamed('SenderPartState', senderPartStates)) state: SenderPartState;
  @ApiProperty(codesNamed('Turn', turns)) turn: Turn;
  @ApiPropertyOptional({ ...assessBefore, description: "Of a child's part, while it is the sender's turn." }) assessBefore?: string;
  @ApiProperty({ format: 'uuid' }) referralId: string;
  @ApiProperty({ format: 'uuid' }) caseId: string;
  @ApiProperty({ format: 'date-time', description: 'For the first time.' }) sentAt: string;
  @ApiProperty({ description: 'The officer, by name.' }) sentBy: string;
  @ApiProperty({ description: 'Whether it was the one who asks.' }) isOwn: boolean;
  @ApiPropertyOptional({ type: SentToAnswer, description: 'The contact point that has it now.' }) receiver?: SentToAnswer;
  @ApiProperty({ pattern: '^[0-9]{4}$' }) municipalityCode: string;
}

export class SentListAnswer {
  @ApiProperty(isCut) isCut: boolean;
  @ApiProperty({ type: [SentListPartAnswer] }) parts: SentListPartAnswer[];
}
