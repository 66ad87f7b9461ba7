import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  type DangerFlag, dangerFlags, type PersonRole, personRoles, type RelationKind, relationKinds, type StatementLabel, statementLabels,
  type Urgency, urgencies, type ViolenceType, violenceTypes,
} from '#kernel';
import { codesNamed } from '#platform';
import type { CaseWarning } from '../domain/cpr-warnings.js';
import type { Custody, LabelledStatement, Person, Relation, SafeContact } from '../domain/incident.js';

const cprPattern = '^[0-9]{6}-?[0-9]{4}$';
const municipalityPattern = '^[0-9]{4}$';
const version = { type: 'integer', minimum: 1 } as const;
const reference = { example: 'NV-7KQ2-M9XD', description: 'As people say it on the telephone.' };

class SafeContactAnswer implements SafeContact {
  @ApiProperty({ type: [String] }) safeWays: string[];
  @ApiProperty({ type: [String] }) forbiddenWays: string[];
  @ApiPropertyOptional() interpreterLanguage?: string;
}

class PersonAnswer implements Person {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty(codesNamed('PersonRole', personRoles)) role: PersonRole;
  @ApiPropertyOptional() name?: string;
  @ApiPropertyOptional({ pattern: cprPattern, description: 'As it was written.' }) cpr?: string;
  @ApiPropertyOptional({ format: 'date' }) birthDate?: string;
  @ApiPropertyOptional({ format: 'date' }) expectedBirthOn?: string;
  @ApiPropertyOptional({ pattern: municipalityPattern }) residenceMunicipalityCode?: string;
  @ApiProperty() isAddressProtected: boolean;
  @ApiPropertyOptional() address?: string;
  @ApiProperty({ type: [String] }) phones: string[];
  @ApiPropertyOptional() whereabouts?: string;
  @ApiProperty({ type: SafeContactAnswer }) contact: SafeContactAnswer;
}

class RelationAnswer implements Relation {
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty(codesNamed('RelationKind', relationKinds)) kind: RelationKind;
  @ApiProperty({ format: 'uuid' }) toPersonId: string;
}

class CustodyAnswer implements Custody {
  @ApiProperty({ format: 'uuid' }) childId: string;
  @ApiProperty({ format: 'uuid' }) holderId: string;
}

export class StatementAnswer implements LabelledStatement {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty(codesNamed('StatementLabel', statementLabels)) label: StatementLabel;
  @ApiPropertyOptional({ format: 'uuid', description: 'Who told it; with OPLYST_AF only.' }) toldById?: string;
  @ApiProperty() text: string;
}

export class CaseAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty(reference) reference: string;
  @ApiProperty(version) version: number;
  @ApiProperty({ format: 'date-time' }) recordedAt: string;
  @ApiProperty(codesNamed('Urgency', urgencies)) urgency: Urgency;
  @ApiProperty({ ...codesNamed('ViolenceType', violenceTypes), isArray: true }) violenceTypes: ViolenceType[];
  @ApiProperty({ ...codesNamed('DangerFlag', dangerFlags), isArray: true }) dangerFlags: DangerFlag[];
  @ApiProperty({ pattern: municipalityPattern }) incidentMunicipalityCode: string;
  @ApiProperty({ format: 'date-time' }) occurredAt: string;
  @ApiPropertyOptional() place?: string;
  @ApiProperty({ type: [PersonAnswer] }) persons: PersonAnswer[];
  @ApiProperty({ type: [RelationAnswer] }) relations: RelationAnswer[];
  @ApiProperty({ type: [CustodyAnswer] }) custody: CustodyAnswer[];
  @ApiProperty({ type: 'array', items: { type: 'array', items: { type: 'string', format: 'uuid' } }, description: 'Who lives together, by person.' })
  households: string[][];
  @ApiProperty({ type: [StatementAnswer] }) statements: StatementAnswer[];
}

export class CaseWarningAnswer implements CaseWarning {
  @ApiProperty({ example: 'persons[0].cpr', description: 'What to look at once more.' }) field: string;
  @ApiProperty(codesNamed('CaseWarning', ['modulus-11'])) code: 'modulus-11';
}

export class CaseRecordedAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty(reference) reference: string;
  @ApiProperty(version) version: number;
  @ApiProperty({ type: [CaseWarningAnswer] }) warnings: CaseWarningAnswer[];
}

export class ListedCaseAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty(reference) reference: string;
  @ApiProperty(codesNamed('Urgency', urgencies)) urgency: Urgency;
  @ApiProperty({ type: 'integer', minimum: 0 }) children: number;
  @ApiProperty({ format: 'date-time' }) recordedAt: string;
}

export class CaseListAnswer {
  @ApiProperty({ type: [ListedCaseAnswer], description: 'Newest first.' }) cases: ListedCaseAnswer[];
}
