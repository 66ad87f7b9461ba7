import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { codesNamed } from '#platform';
import { type GivenOrRefused, givenOrRefused } from '../domain/consent.js';

export class ConsentAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty(codesNamed('GivenOrRefused', givenOrRefused)) answer: GivenOrRefused;
  @ApiProperty() coversFeedback: boolean;
  @ApiProperty({ format: 'date-time' }) recordedAt: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'When a given consent ends at the latest.' }) expiresAt?: string;
}
