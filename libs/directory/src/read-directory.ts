import type { BilingualText, OrganisationKind, Role, UnitKind } from '#kernel';
import { operation } from '#operation';
import type { OutsideMunicipality } from './contact-point.js';
import { type DirectoryRows, type DirectoryUnitRow, selectDirectory } from './directory.store.js';

export interface DirectoryUnit {
  unitId: string;
  kind: UnitKind;
  name: BilingualText;
  phone: string;
  openingHours: BilingualText;
  organisation: { id: string; kind: OrganisationKind; name: BilingualText; municipalityCode: string | null };
  /** Names of staff by role: whom to ask for on the telephone. */
  roleHolders: { role: Role; names: string[] }[];
  hasRoleHolder: boolean;
}

export interface Directory {
  units: DirectoryUnit[];
  outsideMunicipalities: OutsideMunicipality[];
}

/** Everybody who works here may see how the others are reached. Office data only. */
export const readDirectory = operation<Record<string, never>, DirectoryRows, DirectoryRows, Directory>({
  name: 'directory.read',
  verb: 'consultation',
  purpose: () => 'directory_lookup',
  about: () => ({ scope: 'none' }),
  find: (tx) => selectDirectory(tx),
  may: () => true,
  run: async (_tx, { found }) => found,
  view: directoryView,
});

function directoryView({ units, roleHolders, outside }: DirectoryRows): Directory {
  const holdersOf = Map.groupBy(roleHolders, ({ unitId }) => unitId);
  return {
    units: units.map((unit) => unitView(unit, holdersOf.get(unit.unitId) ?? [])),
    outsideMunicipalities: outside.map(({ municipalityCode, name, intakePhone, dutyPhone }) => ({ municipalityCode, name, intakePhone, dutyPhone })),
  };
}

function unitView(unit: DirectoryUnitRow, holders: DirectoryRows['roleHolders']): DirectoryUnit {
  const byRole = Map.groupBy(holders, ({ role }) => role);
  return {
    unitId: unit.unitId,
    kind: unit.kind,
    name: { da: unit.nameDa, en: unit.nameEn },
    phone: unit.phone,
    openingHours: { da: unit.openingHoursDa, en: unit.openingHoursEn },
    organisation: {
      id: unit.organisationId,
      kind: unit.organisationKind,
      name: { da: unit.organisationNameDa, en: unit.organisationNameEn },
      municipalityCode: unit.municipalityCode,
    },
    roleHolders: [...byRole].map(([role, people]) => ({ role, names: people.map(({ name }) => name) })),
    hasRoleHolder: holders.some(({ role }) => role === unit.kind || role === 'police_officer' || role === 'police_coordinator'),
  };
}
