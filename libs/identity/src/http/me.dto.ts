import { ApiProperty } from '@nestjs/swagger';
import { type Role, roles } from '#kernel';
import type { Me } from '../read-me.js';
import { PlaceAnswer } from './place.answer.js';

export class MeView implements Me {
  @ApiProperty() name: string;
  @ApiProperty({ description: 'What the audit log shows instead of the name.' }) pseudonym: string;
  @ApiProperty({ enum: [...roles], enumName: 'Role' }) role: Role;
  @ApiProperty({ type: PlaceAnswer }) unit: PlaceAnswer;
  @ApiProperty({ type: PlaceAnswer }) organisation: PlaceAnswer;
}
