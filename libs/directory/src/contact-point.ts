import type { OrganisationKind, UnitKind } from '#kernel';

/** A unit as those see it who want to reach it. Office data, nobody's private data. */
export interface ContactPoint {
  unitId: string;
  kind: UnitKind;
  organisationId: string;
  organisationKind: OrganisationKind;
  /** The official four digits; null for a unit of the police or a supervisory authority. */
  municipalityCode: string | null;
  nameDa: string;
  nameEn: string;
  phone: string;
  /** Whether anybody holds a role here today. A unit without one still receives, and the sender is told. */
  hasRoleHolder: boolean;
}

/** A municipality that cannot receive here: whom to call instead. */
export interface OutsideMunicipality {
  municipalityCode: string;
  name: string;
  intakePhone: string;
  /** 114 reaches the police on duty everywhere. */
  dutyPhone: string;
}
