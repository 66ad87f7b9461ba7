import { ApiProperty } from '@nestjs/swagger';

export class ShiftAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) staffMemberId: string;
  @ApiProperty() name: string;
  @ApiProperty() phone: string;
  @ApiProperty({ format: 'date-time' }) startsAt: string;
  @ApiProperty({ format: 'date-time' }) endsAt: string;
  @ApiProperty({ type: 'integer', minimum: 1 }) version: number;
}

export class CancelledShiftAnswer extends ShiftAnswer {
  @ApiProperty({ format: 'date-time' }) cancelledAt: string;
}
