import type { OrganisationKind, Role, UnitKind } from '#kernel';
import { rows, statement, type Tx } from '#platform';
import type { OutsideMunicipality } from './contact-point.js';

export interface DirectoryUnitRow {
  unitId: string;
  kind: UnitKind;
  nameDa: string;
  nameEn: string;
  phone: string;
  openingHoursDa: string;
  openingHoursEn: string;
  organisationId: string;
  organisationKind: OrganisationKind;
  organisationNameDa: string;
  organisationNameEn: string;
  municipalityCode: string | null;
}

export interface RoleHolderRow {
  unitId: string;
  role: Role;
  name: string;
}

const selectUnits = statement<DirectoryUnitRow>(
  'directory.units',
  /* sql */ `
    select u.id as "unitId", u.kind, u.name_da as "nameDa", u.name_en as "nameEn",
           d.phone, d.opening_hours_da as "openingHoursDa", d.opening_hours_en as "openingHoursEn",
           o.id as "organisationId", o.kind as "organisationKind", o.name_da as "organisationNameDa",
           o.name_en as "organisationNameEn", o.municipality_code as "municipalityCode"
      from identity.unit u
      join identity.organisation o on o.id = u.organisation_id
      join directory.contact_details d on d.unit_id = u.id
     where u.closed_at is null
     order by o.kind = 'oversight', o.municipality_code nulls first, u.kind, u.name_da, u.id`,
);

const selectRoleHolders = statement<RoleHolderRow>(
  'directory.role-holders',
  /* sql */ `
    select distinct a.unit_id as "unitId", a.role, s.display_name as name
      from identity.assignment a
      join identity.staff_member s on s.id = a.staff_member_id
      join identity.unit u on u.id = a.unit_id
      join identity.issuer_assertion i on (i.issuer, i.organisation_id, i.role) = (s.issuer, u.organisation_id, a.role)
     where s.disabled_at is null and u.closed_at is null
       and a.valid_from <= clock_timestamp() and (a.valid_to is null or a.valid_to > clock_timestamp())
     order by a.unit_id, a.role, s.display_name`,
);

const selectOutside = statement<OutsideMunicipality>(
  'directory.outside-municipalities',
  /* sql */ `
    select municipality_code as "municipalityCode", name, intake_phone as "intakePhone", duty_phone as "dutyPhone"
      from directory.outside_municipality order by municipality_code`,
);

export interface DirectoryRows {
  units: DirectoryUnitRow[];
  roleHolders: RoleHolderRow[];
  outside: OutsideMunicipality[];
}

export async function selectDirectory(tx: Tx): Promise<DirectoryRows> {
  const [units, roleHolders, outside] = await Promise.all([rows(tx, selectUnits), rows(tx, selectRoleHolders), rows(tx, selectOutside)]);
  return { units, roleHolders, outside };
}
