import { type Role, roles } from '#kernel';
import { IsCode, IsId, IsInstant, IsVersionNumber } from '#platform';

export class GiveAssignmentDto {
  @IsId() staffMemberId: string;
  @IsId({ description: 'Of the own organisation.' }) unitId: string;
  @IsCode(roles, { name: 'Role' }) role: Role;
  @IsInstant({ optional: true, description: 'To come; from now when left out.' }) validFrom?: string;
  @IsInstant({ optional: true, description: 'Until somebody ends it when left out.' }) validTo?: string;
}

export class ActOnVersionDto {
  @IsVersionNumber() version: number;
}
