import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { partReference } from './part-facts.js';

/** One giving of a part to another contact point of the municipality. */
export class PassedOnPartAnswer {
  @ApiProperty(partReference) reference: string;
  @ApiProperty({ description: 'The contact point that got it.' }) toNameDa: string;
  @ApiProperty() toNameEn: string;
  @ApiProperty({ format: 'date-time' }) passedAt: string;
  @ApiProperty() passedBy: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'The read confirmation. Until it is there, nobody has opened the part.' }) openedAt?: string;
  @ApiPropertyOptional({ description: 'The caseworker who opened it.' }) openedBy?: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'Its sender took it back before anybody opened it.' }) takenBackAt?: string;
}

export class PassedOnAnswer {
  @ApiProperty({ description: 'There are more than are shown.' }) isCut: boolean;
  @ApiProperty({ type: [PassedOnPartAnswer], description: 'What nobody has opened first, and what was settled in the last week.' }) parts: PassedOnPartAnswer[];
}
