import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type UnitKind, unitKinds } from '#kernel';
import { codesNamed } from '#platform';
import { type OrganisationTaskCode, organisationTaskCodes, type UnitTaskCode, unitTaskCodes } from '../domain/readiness.js';
import { DirectoryTextAnswer } from './directory.answer.js';
import { IntervalAnswer } from './roster.answer.js';

class TaskDetailsAnswer {
  @ApiPropertyOptional({ type: 'integer', minimum: 0, description: 'How many people there are for it.' }) people?: number;
  @ApiPropertyOptional({ description: 'The deputy is the only role-holder, and so stands in for nobody.' }) isOnlyRoleHolder?: boolean;
  @ApiPropertyOptional({ type: 'integer', minimum: 0, description: 'In the next 14 days.' }) gaps?: number;
  @ApiPropertyOptional({ type: IntervalAnswer }) firstGap?: IntervalAnswer;
}

class UnitTaskAnswer {
  @ApiProperty(codesNamed('UnitTask', unitTaskCodes)) code: UnitTaskCode;
  @ApiProperty() isReady: boolean;
  @ApiProperty({ type: TaskDetailsAnswer }) details: TaskDetailsAnswer;
}

class OrganisationTaskAnswer {
  @ApiProperty(codesNamed('OrganisationTask', organisationTaskCodes)) code: OrganisationTaskCode;
  @ApiProperty() isReady: boolean;
  @ApiProperty({ type: TaskDetailsAnswer }) details: TaskDetailsAnswer;
}

class UnitReadinessAnswer {
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty(codesNamed('UnitKind', unitKinds)) kind: UnitKind;
  @ApiProperty({ type: DirectoryTextAnswer }) name: DirectoryTextAnswer;
  @ApiProperty({ type: [UnitTaskAnswer] }) tasks: UnitTaskAnswer[];
}

export class OrganisationReadinessAnswer {
  @ApiProperty({ type: [UnitReadinessAnswer] }) units: UnitReadinessAnswer[];
  @ApiProperty({ type: [OrganisationTaskAnswer], description: 'Of the organisation as a whole.' }) organisation: OrganisationTaskAnswer[];
}
