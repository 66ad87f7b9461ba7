import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type OpenDay, type Weekday, weekdays } from '#calendar';
import { type BilingualText, type OrganisationKind, organisationKinds, type Role, roles, type UnitKind, unitKinds } from '#kernel';
import { codesNamed } from '#platform';
import type { OutsideMunicipality } from '../contact-point.js';

export class DirectoryTextAnswer implements BilingualText {
  @ApiProperty() da: string;
  @ApiProperty() en: string;
}

export class OpenDayAnswer implements OpenDay {
  @ApiProperty(codesNamed('Weekday', weekdays)) weekday: Weekday;
  @ApiProperty({ example: '08:00' }) opens: string;
  @ApiProperty({ example: '15:00', description: '24:00 is the end of the day.' }) closes: string;
}

/** Said with every list of open days. */
export const hoursDescription =
  'By Danish clocks, Monday first. A day that is not there is closed; 00:00 to 24:00 is day and night. Closed on public holidays, except day and night.';

class DirectoryOrganisationAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty(codesNamed('OrganisationKind', organisationKinds)) kind: OrganisationKind;
  @ApiProperty({ type: DirectoryTextAnswer }) name: DirectoryTextAnswer;
  @ApiProperty({ type: String, nullable: true, description: 'Four digits; null for others than municipalities.' }) municipalityCode: string | null;
}

class RoleHoldersAnswer {
  @ApiProperty(codesNamed('Role', roles)) role: Role;
  @ApiProperty({ type: [String] }) names: string[];
}

class OnDutyNowAnswer {
  @ApiProperty() name: string;
  @ApiProperty() phone: string;
  @ApiProperty({ format: 'date-time' }) until: string;
}

class NextOnDutyAnswer {
  @ApiProperty() name: string;
  @ApiProperty() phone: string;
  @ApiProperty({ format: 'date-time' }) from: string;
}

class DirectoryUnitAnswer {
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty(codesNamed('UnitKind', unitKinds)) kind: UnitKind;
  @ApiProperty({ type: DirectoryTextAnswer }) name: DirectoryTextAnswer;
  @ApiProperty({ type: DirectoryOrganisationAnswer }) organisation: DirectoryOrganisationAnswer;
  @ApiProperty() phone: string;
  @ApiProperty({ type: [OpenDayAnswer], description: hoursDescription }) openingHours: OpenDayAnswer[];
  @ApiProperty() isOpenNow: boolean;
  @ApiProperty({ type: [RoleHoldersAnswer] }) roleHolders: RoleHoldersAnswer[];
  @ApiProperty({ description: 'Without one a referral is received all the same, and its sender is told.' }) hasRoleHolder: boolean;
  @ApiPropertyOptional({ description: 'Whom to ask for when no role-holder can be reached.' }) deputy?: string;
  @ApiProperty({ type: [OnDutyNowAnswer], description: 'Who stays longest first.' }) onDutyNow: OnDutyNowAnswer[];
  @ApiPropertyOptional({ type: NextOnDutyAnswer, description: 'Whoever begins first, within 14 days.' }) nextOnDuty?: NextOnDutyAnswer;
  @ApiProperty({ type: 'integer', minimum: 1, description: 'Of phone, opening hours and deputy; to be sent back with a change of them.' }) version: number;
}

class OutsideMunicipalityAnswer implements OutsideMunicipality {
  @ApiProperty() municipalityCode: string;
  @ApiProperty() name: string;
  @ApiProperty() intakePhone: string;
  @ApiProperty({ description: '114: the police on duty, who reach the municipality out of hours.' }) dutyPhone: string;
}

export class DirectoryAnswer {
  @ApiProperty({ type: [DirectoryUnitAnswer] }) units: DirectoryUnitAnswer[];
  @ApiProperty({ type: [OutsideMunicipalityAnswer] }) outsideMunicipalities: OutsideMunicipalityAnswer[];
}
