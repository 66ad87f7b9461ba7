import { ApiProperty } from '@nestjs/swagger';

export class LivenessAnswer {
  @ApiProperty({ type: 'boolean', enum: [true] }) live: true;
}
