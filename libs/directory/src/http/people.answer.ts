import { ApiProperty } from '@nestjs/swagger';

class StaffToChooseAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty() mayTakeShift: boolean;
  @ApiProperty() mayBeDeputy: boolean;
}

export class PeopleAnswer {
  @ApiProperty({ type: [StaffToChooseAnswer], description: 'Everybody who works in the organisation today, by name.' }) people: StaffToChooseAnswer[];
}
