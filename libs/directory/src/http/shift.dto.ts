import { IsId, IsInstant, IsVersionNumber } from '#platform';
import { IsPhone } from './contact-details.dto.js';

export class SetShiftDto {
  @IsId({ description: 'One of the people whom the unit’s list of people names for shifts.' }) staffMemberId: string;
  @IsInstant() startsAt: string;
  @IsInstant({ description: 'After the beginning, and at most seven days after it.' }) endsAt: string;
  @IsPhone({ description: 'Where the person is reached during the shift.' }) phone: string;
  @IsVersionNumber({ optional: true, description: 'Of the shift that is changed; left out for a new one.' }) version?: number;
}

export class CancelShiftDto {
  @IsVersionNumber() version: number;
}
