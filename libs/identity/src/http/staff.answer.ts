import { ApiProperty } from '@nestjs/swagger';
import { type Role, roles, type UnitKind, unitKinds } from '#kernel';
import { codesNamed } from '#platform';
import { type AssignmentStanding, assignmentStandings } from '../domain/assignment-standing.js';

const version = { type: 'integer', minimum: 1, description: 'To be sent along with the next change.' } as const;

class StaffTextAnswer {
  @ApiProperty() da: string;
  @ApiProperty() en: string;
}

class StaffAssignmentAnswer {
  @ApiProperty({ format: 'uuid' }) assignmentId: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty(codesNamed('Role', roles)) role: Role;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null for a proposal: from its approval.' }) validFrom: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) validTo: string | null;
  @ApiProperty({ ...codesNamed('AssignmentStanding', assignmentStandings), description: 'Only in_force is a right.' }) standing: AssignmentStanding;
  @ApiProperty(version) version: number;
}

class ProposerAnswer {
  @ApiProperty({ format: 'uuid' }) staffMemberId: string;
  @ApiProperty() name: string;
}

export class ListedAssignmentAnswer extends StaffAssignmentAnswer {
  @ApiProperty({ type: ProposerAnswer, nullable: true, description: 'Of a proposal: another administrator must approve it.' }) proposedBy: ProposerAnswer | null;
}

export class AssignmentAnswer extends StaffAssignmentAnswer {
  @ApiProperty({ format: 'uuid' }) staffMemberId: string;
}

export class StaffMemberAnswer {
  @ApiProperty({ format: 'uuid' }) staffMemberId: string;
  @ApiProperty() name: string;
  @ApiProperty({ description: 'What the audit log shows instead of the name.' }) pseudonym: string;
  @ApiProperty({ description: 'The identity provider at which the person signs in.' }) issuer: string;
  @ApiProperty({ format: 'date-time' }) knownSince: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) disabledSince: string | null;
  @ApiProperty(version) version: number;
}

export class ListedStaffMemberAnswer extends StaffMemberAnswer {
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lastSignInAt: string | null;
  @ApiProperty({ description: 'Has signed in and never been given a role.' }) isNewcomer: boolean;
  @ApiProperty({ type: [ListedAssignmentAnswer] }) assignments: ListedAssignmentAnswer[];
}

export class StaffUnitAnswer {
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty(codesNamed('UnitKind', unitKinds)) kind: UnitKind;
  @ApiProperty({ type: StaffTextAnswer }) name: StaffTextAnswer;
  @ApiProperty({ ...codesNamed('Role', roles), isArray: true, description: 'Those that can be given here.' }) roles: Role[];
}

export class StaffListAnswer {
  @ApiProperty({ type: [ListedStaffMemberAnswer], description: 'Newcomers first, the disabled last, each by name.' }) staff: ListedStaffMemberAnswer[];
  @ApiProperty({ type: [StaffUnitAnswer] }) units: StaffUnitAnswer[];
}
