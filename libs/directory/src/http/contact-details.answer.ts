import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { hoursDescription, OpenDayAnswer } from './directory.answer.js';

const version = { type: 'integer', minimum: 1, description: 'Of phone, opening hours and deputy.' } as const;

export class ContactDetailsAnswer {
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty({ description: 'As it is shown, whichever way it was written.' }) phone: string;
  @ApiProperty({ type: [OpenDayAnswer], description: hoursDescription }) openingHours: OpenDayAnswer[];
  @ApiProperty(version) version: number;
}

class DeputyPersonAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
}

export class DeputyAnswer {
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiPropertyOptional({ type: DeputyPersonAnswer }) deputy?: DeputyPersonAnswer;
  @ApiProperty(version) version: number;
}
