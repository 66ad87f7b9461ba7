import type { OrganisationKind, UnitKind } from '#kernel';
import { rows, statement, type Tx } from '#platform';
import type { OutsideMunicipality } from './contact-point.js';
import { type PersonAtWork, selectEverybody } from './people.store.js';
import { type ShiftRow, shiftStore } from './shift.store.js';
import { type HoursByUnit, unitStore } from './unit.store.js';

export interface DirectoryUnitRow {
  unitId: string;
  kind: UnitKind;
  nameDa: string;
  nameEn: string;
  phone: string;
  deputyId: string | null;
  version: number;
  organisationId: string;
  organisationKind: OrganisationKind;
  organisationNameDa: string;
  organisationNameEn: string;
  municipalityCode: string | null;
}

const selectUnits = statement<DirectoryUnitRow>(
  'directory.units',
  /* sql */ `
    select u.id as "unitId", u.kind, u.name_da as "nameDa", u.name_en as "nameEn", d.phone, d.deputy_id as "deputyId", d.version,
           o.id as "organisationId", o.kind as "organisationKind", o.name_da as "organisationNameDa",
           o.name_en as "organisationNameEn", o.municipality_code as "municipalityCode"
      from identity.unit u
      join identity.organisation o on o.id = u.organisation_id
      join directory.contact_details d on d.unit_id = u.id
     where u.closed_at is null
     order by o.kind = 'oversight', o.municipality_code nulls first, u.kind, u.name_da, u.id`,
);

const selectOutside = statement<OutsideMunicipality>(
  'directory.outside-municipalities',
  /* sql */ `
    select municipality_code as "municipalityCode", name, intake_phone as "intakePhone", duty_phone as "dutyPhone"
      from directory.outside_municipality order by municipality_code`,
);

export interface DirectoryRows {
  units: DirectoryUnitRow[];
  hours: HoursByUnit;
  people: ReadonlyMap<string, PersonAtWork[]>;
  shifts: ShiftRow[];
  outside: OutsideMunicipality[];
}

export async function selectDirectory(tx: Tx): Promise<DirectoryRows> {
  const [units, hours, people, shifts, outside] = await Promise.all([
    rows(tx, selectUnits),
    unitStore.hours(tx, null),
    selectEverybody(tx),
    shiftStore.planned(tx),
    rows(tx, selectOutside),
  ]);
  return { units, hours, people, shifts, outside };
}
