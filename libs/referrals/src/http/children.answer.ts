import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type Urgency, urgencies } from '#kernel';
import { codesNamed } from '#platform';
import { type PartState, partStates } from '../domain/part-state.js';
import { ExposureAnswer, InformedAnswer } from './part-content.answer.js';
import { age, assessBefore, partReference, version } from './part-facts.js';

/** A child of the case, as far as this contact point has opened the part. */
export class ChildHereAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty(partReference) reference: string;
  @ApiProperty(codesNamed('PartState', partStates)) state: PartState;
  @ApiProperty(codesNamed('Urgency', urgencies)) urgency: Urgency;
  @ApiProperty(version) version: number;
  @ApiPropertyOptional(assessBefore) assessBefore?: string;
  @ApiProperty({ description: 'This contact point has seen the content; without it no name is shown.' }) isOpened: boolean;
  @ApiPropertyOptional() name?: string;
  @ApiPropertyOptional(age) ageInMonths?: number;
  @ApiPropertyOptional({ format: 'date', description: 'Of an unborn child.' }) expectedBirthOn?: string;
  @ApiPropertyOptional({ type: [ExposureAnswer] }) exposure?: ExposureAnswer[];
  @ApiPropertyOptional({ type: InformedAnswer, description: 'Of a born child.' }) informed?: InformedAnswer;
}

export class ChildrenAnswer {
  @ApiProperty({ type: [ChildHereAnswer] }) children: ChildHereAnswer[];
}
