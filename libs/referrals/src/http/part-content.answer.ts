import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  type ChildExposure, childExposures, type DangerFlag, dangerFlags, type ExposureSource, exposureSources, type NotInformedReason,
  notInformedReasons, type PersonRole, personRoles, type StatementLabel, statementLabels, type Urgency, urgencies, type ViolenceType, violenceTypes,
} from '#kernel';
import { codesNamed } from '#platform';
import { type HolderRelation, holderRelations, type PartContent, type Teller, tellers } from '../domain/part-content.js';

class PartContactAnswer {
  @ApiProperty({ type: [String] }) safeWays: string[];
  @ApiProperty({ type: [String] }) forbiddenWays: string[];
  @ApiPropertyOptional() interpreterLanguage?: string;
}

class PartPersonAnswer {
  @ApiProperty(codesNamed('PersonRole', personRoles)) role: PersonRole;
  @ApiPropertyOptional() name?: string;
  @ApiPropertyOptional({ pattern: '^[0-9]{6}-?[0-9]{4}$', description: 'As it was written.' }) cpr?: string;
  @ApiPropertyOptional({ format: 'date' }) birthDate?: string;
  @ApiPropertyOptional({ format: 'date' }) expectedBirthOn?: string;
  @ApiProperty() isAddressProtected: boolean;
  @ApiPropertyOptional() address?: string;
  @ApiProperty({ type: [String] }) phones: string[];
  @ApiPropertyOptional() whereabouts?: string;
  @ApiProperty({ type: PartContactAnswer, description: 'Stands above every contact.' }) contact: PartContactAnswer;
}

export class InformedAnswer {
  @ApiProperty() wasInformed: boolean;
  @ApiPropertyOptional(codesNamed('NotInformedReason', notInformedReasons)) notInformedReason?: NotInformedReason;
}

class CustodyHolderAnswer extends InformedAnswer {
  @ApiPropertyOptional() name?: string;
  @ApiProperty(codesNamed('HolderRelation', holderRelations)) relation: HolderRelation;
  @ApiPropertyOptional() address?: string;
  @ApiProperty({ type: [String] }) phones: string[];
  @ApiPropertyOptional() whereabouts?: string;
}

export class ExposureAnswer {
  @ApiProperty(codesNamed('ChildExposure', childExposures)) exposure: ChildExposure;
  @ApiProperty(codesNamed('ExposureSource', exposureSources)) source: ExposureSource;
}

class PartStatementAnswer {
  @ApiProperty(codesNamed('StatementLabel', statementLabels)) label: StatementLabel;
  @ApiPropertyOptional({ ...codesNamed('Teller', tellers), description: 'With OPLYST_AF only.' }) toldBy?: Teller;
  @ApiProperty() text: string;
}

/** What a part says. */
export class PartContentAnswer implements PartContent {
  @ApiProperty({ type: PartPersonAnswer }) person: PartPersonAnswer;
  @ApiProperty(codesNamed('Urgency', urgencies)) urgency: Urgency;
  @ApiProperty({ format: 'date-time' }) occurredAt: string;
  @ApiProperty({ ...codesNamed('ViolenceType', violenceTypes), isArray: true }) violenceTypes: ViolenceType[];
  @ApiProperty({ ...codesNamed('DangerFlag', dangerFlags), isArray: true }) dangerFlags: DangerFlag[];
  @ApiProperty({ type: [CustodyHolderAnswer], description: "Of a child's part." }) custodyHolders: CustodyHolderAnswer[];
  @ApiPropertyOptional({ type: InformedAnswer, description: 'Of a born child.' }) childInformed?: InformedAnswer;
  @ApiProperty({ type: [ExposureAnswer], description: "Of a child's part." }) exposure: ExposureAnswer[];
  @ApiProperty({ type: [PartStatementAnswer] }) statements: PartStatementAnswer[];
}
