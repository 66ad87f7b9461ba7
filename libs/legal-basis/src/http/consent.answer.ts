import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type PurposeCode, purposeCodes } from '#kernel';
import { codesNamed } from '#platform';
import { type AgreedItem, agreedItems } from '../domain/agreed-items.js';
import {
  type ConsentMode, consentModes, type EndCause, endCauses, type GivenOrRefused, givenOrRefused, type NewEvent, newEvents,
} from '../domain/consent.js';

const readAt = { format: 'date-time', description: "When this was read, by the database's clock." } as const;

export class ConsentAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty(codesNamed('GivenOrRefused', givenOrRefused)) answer: GivenOrRefused;
  @ApiProperty() coversFeedback: boolean;
  @ApiProperty({ format: 'date-time' }) recordedAt: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'When a given consent ends at the latest.' }) expiresAt?: string;
}

class AgreedRecipientAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() nameDa: string;
  @ApiProperty() nameEn: string;
}

/** An answer with all that was asked and said, for the unit that it was given to. */
export class ConsentRecordAnswer extends ConsentAnswer {
  @ApiProperty({ description: 'Who asked, by name.' }) takenBy: string;
  @ApiPropertyOptional({ ...codesNamed('AgreedItem', agreedItems), isArray: true, description: 'Missing where it was recorded before they were named, as recipients and purpose are.' }) items?: AgreedItem[];
  @ApiPropertyOptional({ type: [AgreedRecipientAnswer] }) recipients?: AgreedRecipientAnswer[];
  @ApiPropertyOptional(codesNamed('PurposeCode', purposeCodes)) purpose?: PurposeCode;
  @ApiPropertyOptional({ description: 'Edition of the leaflet that the person was given; missing for none.' }) leafletVersion?: string;
  @ApiPropertyOptional({ ...codesNamed('NewEvent', newEvents), description: 'Why the person was asked again.' }) newEvent?: NewEvent;
  @ApiProperty(codesNamed('ConsentMode', consentModes)) mode: ConsentMode;
  @ApiProperty() language: string;
  @ApiProperty() hasInterpreter: boolean;
  @ApiProperty() isSpokenAlone: boolean;
  @ApiProperty({ description: 'What may be told, to whom, for what.' }) scope: string;
  @ApiProperty({ format: 'date-time' }) answeredAt: string;
  @ApiPropertyOptional({ format: 'date-time' }) endedAt?: string;
  @ApiPropertyOptional(codesNamed('EndCause', endCauses)) cause?: EndCause;
}

export class ConsentsAnswer {
  @ApiProperty(readAt) at: string;
  @ApiProperty({ type: [ConsentRecordAnswer], description: 'Oldest first.' }) consents: ConsentRecordAnswer[];
}

export class ExpiringConsentAnswer {
  @ApiProperty({ format: 'uuid' }) consentId: string;
  @ApiProperty({ format: 'uuid' }) caseId: string;
  @ApiProperty({ example: 'NV-7KQ2-M9XD' }) caseReference: string;
  @ApiProperty({ format: 'date-time' }) expiresAt: string;
}

export class ExpiringConsentsAnswer {
  @ApiProperty(readAt) at: string;
  @ApiProperty({ description: 'There are more than are shown.' }) isCut: boolean;
  @ApiProperty({ type: [ExpiringConsentAnswer], description: 'The soonest first.' }) consents: ExpiringConsentAnswer[];
}
