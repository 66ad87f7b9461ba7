import { ApiProperty } from '@nestjs/swagger';
import { type OrganisationKind, organisationKinds, type Role, roles, type UnitKind, unitKinds } from '#kernel';
import type { OutsideMunicipality } from '../contact-point.js';
import type { Directory, DirectoryUnit } from '../read-directory.js';

class DirectoryTextView {
  @ApiProperty() da: string;
  @ApiProperty() en: string;
}

class DirectoryOrganisationView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: [...organisationKinds], enumName: 'OrganisationKind' }) kind: OrganisationKind;
  @ApiProperty({ type: DirectoryTextView }) name: DirectoryTextView;
  @ApiProperty({ type: String, nullable: true, description: 'Four digits; null for others than municipalities.' }) municipalityCode: string | null;
}

class RoleHoldersView {
  @ApiProperty({ enum: [...roles], enumName: 'Role' }) role: Role;
  @ApiProperty({ type: [String] }) names: string[];
}

class DirectoryUnitView implements DirectoryUnit {
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty({ enum: [...unitKinds], enumName: 'UnitKind' }) kind: UnitKind;
  @ApiProperty({ type: DirectoryTextView }) name: DirectoryTextView;
  @ApiProperty() phone: string;
  @ApiProperty({ type: DirectoryTextView }) openingHours: DirectoryTextView;
  @ApiProperty({ type: DirectoryOrganisationView }) organisation: DirectoryOrganisationView;
  @ApiProperty({ type: [RoleHoldersView] }) roleHolders: RoleHoldersView[];
  @ApiProperty({ description: 'Without one a referral is received all the same, and its sender is told.' }) hasRoleHolder: boolean;
}

class OutsideMunicipalityView implements OutsideMunicipality {
  @ApiProperty() municipalityCode: string;
  @ApiProperty() name: string;
  @ApiProperty() intakePhone: string;
  @ApiProperty({ description: '114: the police on duty, who reach the municipality out of hours.' }) dutyPhone: string;
}

export class DirectoryView implements Directory {
  @ApiProperty({ type: [DirectoryUnitView] }) units: DirectoryUnitView[];
  @ApiProperty({ type: [OutsideMunicipalityView] }) outsideMunicipalities: OutsideMunicipalityView[];
}
