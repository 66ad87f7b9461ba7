import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

const municipalityPattern = '^[0-9]{4}$';

export class ReceiverAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() nameDa: string;
  @ApiProperty() nameEn: string;
  @ApiProperty() phone: string;
}

export class OutsideReceiverAnswer {
  @ApiProperty({ pattern: municipalityPattern }) municipalityCode: string;
  @ApiPropertyOptional() name?: string;
  @ApiPropertyOptional() intakePhone?: string;
  @ApiProperty({ description: '114 where no other number is known: the police on duty.' }) dutyPhone: string;
}
