import type { PersonRole, StatementLabel, Urgency } from '#kernel';

/** cases.case_file as stored. */
export interface CaseRow {
  id: string;
  districtId: string;
  unitId: string;
  reference: string;
  urgency: Urgency;
  incidentMunicipalityCode: string;
  sealedIncident: Buffer;
  wrappedKey: Buffer;
  bodyMac: Buffer;
  version: number;
  recordedAt: Date;
  recordedBy: string;
}

/** cases.person as stored. */
export interface PersonRow {
  id: string;
  role: PersonRole;
  subjectTag: string;
  residenceMunicipalityCode: string | null;
  sealedIdentity: Buffer;
  sealedContact: Buffer;
}

/** cases.statement as stored. */
export interface StatementRow {
  id: string;
  label: StatementLabel;
  sealedText: Buffer;
}

/** A case with all that stands in it. Persons and statements stand in the order of their ids. */
export interface WholeCaseRow extends CaseRow {
  persons: PersonRow[];
  statements: StatementRow[];
}

/** cases.listing as stored. */
export interface CaseListingRow {
  caseId: string;
  reference: string;
  urgency: Urgency;
  children: number;
  recordedAt: Date;
}

/** cases.cpr_look_up as stored: a person found again by number, within one organisation. */
export interface LookUpRow {
  personId: string;
  cprIndex: Buffer;
}
