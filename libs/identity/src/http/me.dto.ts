import { ApiProperty } from '@nestjs/swagger';
import { type Role, roles } from '#kernel';
import type { Me } from '../read-me.js';

class NameView {
  @ApiProperty() da: string;
  @ApiProperty() en: string;
}

class PlaceView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: NameView }) name: NameView;
}

export class MeView implements Me {
  @ApiProperty() name: string;
  @ApiProperty({ description: 'What the audit log shows instead of the name.' }) pseudonym: string;
  @ApiProperty({ enum: [...roles], enumName: 'Role' }) role: Role;
  @ApiProperty({ type: PlaceView }) unit: PlaceView;
  @ApiProperty({ type: PlaceView }) organisation: PlaceView;
}
