import type { DangerFlag, PersonRole, RelationKind, StatementLabel, Urgency, ViolenceType } from '#kernel';

/** How a person may be reached without danger, and how never. It stands above every contact. */
export interface SafeContact {
  safeWays: string[];
  forbiddenWays: string[];
  interpreterLanguage?: string;
}

/** A citizen as the recording unit knows them. */
export interface Person {
  id: string;
  role: PersonRole;
  name?: string;
  /** As written; none for the unborn and the unidentified. */
  cpr?: string;
  birthDate?: string;
  expectedBirthOn?: string;
  residenceMunicipalityCode?: string;
  isAddressProtected: boolean;
  address?: string;
  phones: string[];
  whereabouts?: string;
  contact: SafeContact;
}

/** "personId is kind toPersonId": Ask is the former partner of Ida. */
export interface Relation {
  personId: string;
  kind: RelationKind;
  toPersonId: string;
}

/** Who holds custody of a child (forældremyndighed). */
export interface Custody {
  childId: string;
  holderId: string;
}

/** One statement; facts and opinions are told apart by label (LED art. 7). */
export interface LabelledStatement {
  id: string;
  label: StatementLabel;
  toldById?: string;
  text: string;
}

/** One incident as recorded: what a case starts from. */
export interface Incident {
  urgency: Urgency;
  violenceTypes: ViolenceType[];
  dangerFlags: DangerFlag[];
  incidentMunicipalityCode: string;
  occurredAt: string;
  place?: string;
  persons: Person[];
  relations: Relation[];
  custody: Custody[];
  households: string[][];
  statements: LabelledStatement[];
}
