import { weekdays, type WeeklyHours } from '#calendar';
import { districtMunicipalities, neighbourMunicipalities, type OrganisationKind, type UnitKind } from '#kernel';
import { fixedId } from './fixed-id.js';

export interface SeedOrganisation {
  id: string;
  /** Stable word for use in code: `police`, `koege`, `oversight`. */
  key: string;
  kind: OrganisationKind;
  nameDa: string;
  nameEn: string;
  /** The official four digits; null for what is no municipality. */
  municipalityCode: string | null;
  districtId: string;
  /** By which identity providers name it. No authority has one of these: they begin with 9 and count. */
  cvrNumber: string;
}

export interface SeedUnit {
  id: string;
  /** `<organisation key>-<kind with dashes>`: `koege-child-intake`. */
  key: string;
  organisationId: string;
  kind: UnitKind;
  nameDa: string;
  nameEn: string;
  /** Fictional, +45 00 00 …, save 112 and 114. */
  phone: string;
  openingHours: WeeklyHours;
}

/** A neighbour that cannot receive here: whom to call instead. */
export interface SeedOutsideMunicipality {
  municipalityCode: string;
  name: string;
  intakePhone: string;
  dutyPhone: string;
}

/** The politikreds. Every row of case data carries it. */
export const districtId = fixedId('district:midt-og-vestsjaelland');

const hours = {
  always: weekdays.map((weekday) => ({ weekday, opens: '00:00', closes: '24:00' })),
  office: weekdays.slice(0, 5).map((weekday) => ({ weekday, opens: '08:00', closes: weekday === 'thursday' ? '17:00' : '15:00' })),
} satisfies Record<string, WeeklyHours>;

interface UnitPattern {
  kind: UnitKind;
  da: string;
  en: string;
  hours: keyof typeof hours;
  phone?: string;
}

const policeUnits: readonly UnitPattern[] = [
  { kind: 'control_room', da: 'Vagtcentralen', en: 'Control room', hours: 'always', phone: '114' },
  { kind: 'specialised_unit', da: 'Særlig enhed for vold i nære relationer', en: 'Specialised unit for domestic violence', hours: 'office' },
  { kind: 'local_police', da: 'Lokalpolitiet Roskilde', en: 'Local police Roskilde', hours: 'office' },
  { kind: 'audit_office', da: 'Databeskyttelse og logkontrol', en: 'Data protection and log review', hours: 'office' },
  { kind: 'administration', da: 'Systemadministration', en: 'System administration', hours: 'office' },
];

const municipalUnits: readonly UnitPattern[] = [
  { kind: 'child_intake', da: 'Børnemodtagelsen', en: 'Child intake', hours: 'office' },
  { kind: 'adult_coordinator', da: 'Voldskoordinator for voksne', en: 'Adult violence coordinator', hours: 'office' },
  { kind: 'duty_officer', da: 'Social døgnvagt', en: 'Duty officer', hours: 'always' },
  { kind: 'audit_office', da: 'Databeskyttelsesrådgiver', en: 'Data protection officer', hours: 'office' },
  { kind: 'administration', da: 'Systemadministration', en: 'System administration', hours: 'office' },
];

const oversightUnits: readonly UnitPattern[] = [
  { kind: 'audit_office', da: 'Tilsyn', en: 'Supervision', hours: 'office' },
];

export const policeOrganisation = organisation('police', 'police', 'Midt- og Vestsjællands Politi', 'Mid and West Zealand Police', 1);
export const oversightOrganisation = organisation('oversight', 'oversight', 'Datatilsynet (demo)', 'Danish Data Protection Agency (demo)', 90);
export const municipalities: readonly SeedOrganisation[] = districtMunicipalities.map(({ code, name }, index) =>
  organisation(asciiKey(name), 'municipality', `${name} Kommune`, `${name} Municipality`, 11 + index, code),
);
export const organisations: readonly SeedOrganisation[] = [policeOrganisation, ...municipalities, oversightOrganisation];

export const units: readonly SeedUnit[] = [
  ...unitsOf(policeOrganisation, policeUnits, 1),
  ...municipalities.flatMap((each, index) => unitsOf(each, municipalUnits, 10 + index)),
  ...unitsOf(oversightOrganisation, oversightUnits, 90),
];

/** Not in the district and easily confused with it. 114 reaches the police on duty everywhere. */
export const outsideMunicipalities: readonly SeedOutsideMunicipality[] = neighbourMunicipalities.map(({ code, name }, index) => ({
  municipalityCode: code,
  name,
  intakePhone: `+45 00 00 ${95 + index} 01`,
  dutyPhone: '114',
}));

/**
 * The unit with this key.
 * @throws Error for a key that no unit has: a slip of the pen in seed data or a test.
 */
export function unitByKey(key: string): SeedUnit {
  const found = units.find((unit) => unit.key === key);
  if (found === undefined) throw new Error(`No unit ${key} in the seed`);
  return found;
}

/** `Køge` -> `koege`: keys are typed on command lines. */
function asciiKey(name: string): string {
  return name.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa');
}

/** @param number tells the organisation's fictional CVR number from the others'. */
function organisation(key: string, kind: OrganisationKind, nameDa: string, nameEn: string, number: number, code: string | null = null): SeedOrganisation {
  const cvrNumber = String(90_000_000 + number);
  return { id: fixedId(`organisation:${key}`), key, kind, nameDa, nameEn, municipalityCode: code, districtId, cvrNumber };
}

/** @param block the two digits that tell the organisation's fictional telephone numbers from the others'. */
function unitsOf(owner: SeedOrganisation, patterns: readonly UnitPattern[], block: number): SeedUnit[] {
  return patterns.map((pattern, index) => {
    const key = `${owner.key}-${pattern.kind.replaceAll('_', '-')}`;
    return {
      id: fixedId(`unit:${key}`),
      key,
      organisationId: owner.id,
      kind: pattern.kind,
      nameDa: owner.kind === 'municipality' ? `${pattern.da}, ${owner.nameDa}` : pattern.da,
      nameEn: owner.kind === 'municipality' ? `${pattern.en}, ${owner.nameEn}` : pattern.en,
      phone: pattern.phone ?? `+45 00 00 ${String(block).padStart(2, '0')} ${String(index + 1).padStart(2, '0')}`,
      openingHours: hours[pattern.hours],
    };
  });
}
