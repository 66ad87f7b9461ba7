import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type UnitKind, unitKinds } from '#kernel';
import { type EndCause, endCauses } from '#legal-basis';
import { codesNamed } from '#platform';
import { type EndReply, endReplies } from '../domain/end-of-consent.js';
import { partReference, readAt } from './part-facts.js';

const dueAt = { format: 'date-time', description: 'Answered before this, or overdue.' } as const;

class NamedBasisAnswer {
  @ApiProperty() code: string;
  @ApiProperty() titleDa: string;
  @ApiProperty() titleEn: string;
}

/** On what an authority may go on after a consent has ended. */
export class ContinuingBasisAnswer extends NamedBasisAnswer {
  @ApiProperty() statute: string;
  @ApiProperty({ description: 'By counsel.' }) isConfirmed: boolean;
}

/** A consent that has ended, as a contact point that was given a part on it sees it. */
export class EndedConsentAnswer {
  @ApiProperty({ format: 'uuid' }) partId: string;
  @ApiProperty(partReference) reference: string;
  @ApiProperty(codesNamed('EndCause', endCauses)) cause: EndCause;
  @ApiProperty({ format: 'date-time' }) endedAt: string;
  @ApiProperty(dueAt) dueAt: string;
  @ApiProperty() isOverdue: boolean;
  @ApiProperty({ description: 'Somebody here has opened it: it is answered. Otherwise it is acknowledged.' }) hasSeen: boolean;
  @ApiProperty({ description: 'Whether the part stands in the inbox of this contact point.' }) isHere: boolean;
  @ApiPropertyOptional(codesNamed('EndReply', endReplies)) answer?: EndReply;
  @ApiPropertyOptional({ type: NamedBasisAnswer }) basis?: NamedBasisAnswer;
  @ApiPropertyOptional({ format: 'date-time' }) answeredAt?: string;
  @ApiPropertyOptional({ description: 'A colleague, by name.' }) answeredBy?: string;
}

export class EndedConsentsAnswer {
  @ApiProperty(readAt) at: string;
  @ApiProperty({ description: 'There are more than are shown.' }) isCut: boolean;
  @ApiProperty({ type: [EndedConsentAnswer], description: 'What is not answered first.' }) ended: EndedConsentAnswer[];
  @ApiProperty({ type: [ContinuingBasisAnswer], description: 'Bases in force.' }) bases: ContinuingBasisAnswer[];
}

/** What a recipient owes or has answered, as the sender is told it: its role, its answer and when. Not which it is, nor who answered. */
export class RecipientAnswer {
  @ApiProperty(partReference) reference: string;
  @ApiProperty(codesNamed('UnitKind', unitKinds)) kind: UnitKind;
  @ApiProperty({ description: 'It was given the part by another contact point.' }) isSecondHand: boolean;
  @ApiProperty({ description: 'Somebody there had opened it.' }) hasSeen: boolean;
  @ApiProperty(dueAt) dueAt: string;
  @ApiProperty() isOverdue: boolean;
  @ApiPropertyOptional(codesNamed('EndReply', endReplies)) answer?: EndReply;
  @ApiPropertyOptional({ format: 'date-time' }) answeredAt?: string;
}

/** A consent and what became of what was given on it. */
export class ConsentAnswersAnswer {
  @ApiProperty(readAt) at: string;
  @ApiProperty({ format: 'uuid' }) consentId: string;
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiPropertyOptional({ format: 'date-time' }) expiresAt?: string;
  @ApiPropertyOptional({ ...codesNamed('EndCause', endCauses), description: 'Missing while it holds.' }) cause?: EndCause;
  @ApiPropertyOptional({ format: 'date-time' }) endedAt?: string;
  @ApiProperty({ type: [RecipientAnswer] }) recipients: RecipientAnswer[];
  @ApiProperty({ type: [String], description: 'References of parts that were handed over outside the system: whoever has them must be told by telephone.' }) handedOverOutside: string[];
}

/** A line of what the unit waits for. */
export class EndedOfSenderAnswer extends RecipientAnswer {
  @ApiProperty({ format: 'uuid' }) caseId: string;
  @ApiProperty({ format: 'uuid' }) consentId: string;
  @ApiProperty(codesNamed('EndCause', endCauses)) cause: EndCause;
  @ApiProperty({ format: 'date-time' }) endedAt: string;
}

export class EndedOfSenderListAnswer {
  @ApiProperty(readAt) at: string;
  @ApiProperty({ description: 'There are more than are shown.' }) isCut: boolean;
  @ApiProperty({ type: [EndedOfSenderAnswer], description: 'What is not answered first.' }) ended: EndedOfSenderAnswer[];
}
