import { ApiProperty } from '@nestjs/swagger';

class PlaceNameAnswer {
  @ApiProperty() da: string;
  @ApiProperty() en: string;
}

/** A unit or an organisation. */
export class PlaceAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: PlaceNameAnswer }) name: PlaceNameAnswer;
}
