import {
  type CprNumber,
  dangerFlags, type DangerFlag, isMunicipalityCode, parseCpr, personRoles, type PersonRole, purposeCodes, type PurposeCode,
  relationKinds, type RelationKind, statementLabels, type StatementLabel, urgencies, type Urgency, violenceTypes, type ViolenceType,
} from '#kernel';
import { fieldOf, IsCode, IsCodes, IsDay, IsId, IsIds, IsInstant, IsListOf, IsPartOf, IsText, IsTexts, IsYesOrNo } from '#platform';
import type { Incident } from '../domain/incident.js';

export const IsCpr = fieldOf(
  'cpr',
  { type: 'string', pattern: '^[0-9]{6}-?[0-9]{4}$' },
  (value) => typeof value === 'string' && parseCpr(value).ok,
  {
    da: 'Skal være et CPR-nummer med en dato, der findes: DDMMÅÅ-SSSS. Lad feltet være tomt, hvis nummeret ikke kendes.',
    en: 'Must be a CPR number with a date that exists: DDMMYY-SSSS. Leave the field out if the number is not known.',
  },
);

export const IsMunicipality = fieldOf('municipalityCode', { type: 'string', pattern: '^[0-9]{4}$' }, isMunicipalityCode, {
  da: 'Skal være en kommunekode på fire cifre, for eksempel 0259 for Køge.',
  en: 'Must be a municipality code of four digits, for example 0259 for Køge.',
});

export class SafeContactDto {
  @IsTexts(200, { most: 5, description: 'Ways in which the person can be reached without danger.' })
  safeWays: string[];
  @IsTexts(200, { most: 5, description: 'Ways that must never be used.' })
  forbiddenWays: string[];
  @IsText(60, { optional: true })
  interpreterLanguage?: string;
}

export class PersonDto {
  @IsId() id: string;
  @IsCode(personRoles, { name: 'PersonRole' }) role: PersonRole;
  @IsText(200, { optional: true }) name?: string;
  @IsCpr({ optional: true }) cpr?: string;
  @IsDay({ optional: true }) birthDate?: string;
  @IsDay({ optional: true }) expectedBirthOn?: string;
  @IsMunicipality({ optional: true }) residenceMunicipalityCode?: string;
  @IsYesOrNo({ description: 'Adressen er beskyttet: then no address is accepted.' }) isAddressProtected: boolean;
  @IsText(300, { optional: true }) address?: string;
  @IsTexts(40, { most: 5 }) phones: string[];
  @IsText(300, { optional: true }) whereabouts?: string;
  @IsPartOf(() => SafeContactDto) contact: SafeContactDto;
}

export class RelationDto {
  @IsId() personId: string;
  @IsCode(relationKinds, { name: 'RelationKind' }) kind: RelationKind;
  @IsId() toPersonId: string;
}

export class CustodyDto {
  @IsId() childId: string;
  @IsId() holderId: string;
}

export class HouseholdDto {
  @IsIds({ least: 1, most: 20 }) personIds: string[];
}

export class StatementDto {
  @IsId() id: string;
  @IsCode(statementLabels, { name: 'StatementLabel' }) label: StatementLabel;
  @IsId({ optional: true, description: 'Who told it; with OPLYST_AF only.' }) toldById?: string;
  @IsText(4000) text: string;
}

export class RecordCaseDto {
  @IsCode(urgencies, { name: 'Urgency' }) urgency: Urgency;
  @IsCodes(violenceTypes, { name: 'ViolenceType', least: 1, most: 11 }) violenceTypes: ViolenceType[];
  @IsCodes(dangerFlags, { name: 'DangerFlag', most: 8 }) dangerFlags: DangerFlag[];
  @IsMunicipality() incidentMunicipalityCode: string;
  @IsInstant() occurredAt: string;
  @IsText(300, { optional: true }) place?: string;
  @IsListOf(() => PersonDto, { least: 1, most: 20 }) persons: PersonDto[];
  @IsListOf(() => RelationDto, { most: 60 }) relations: RelationDto[];
  @IsListOf(() => CustodyDto, { most: 40 }) custody: CustodyDto[];
  @IsListOf(() => HouseholdDto, { most: 10 }) households: HouseholdDto[];
  @IsListOf(() => StatementDto, { most: 40 }) statements: StatementDto[];
}

/** The incident in a body, as the rules know it. */
export function incidentOf({ households, ...body }: RecordCaseDto): Incident {
  return { ...body, households: households.map((household) => household.personIds) };
}

export class LookUpCasesDto {
  @IsCpr() cpr: CprNumber;
  @IsCode(purposeCodes, { name: 'PurposeCode' }) purpose: PurposeCode;
}
