import type { DangerFlag, PersonRole, RelationKind, StatementLabel, Urgency, ViolenceType } from '#kernel';

/** What a part is made from: as much of a case's incident as the rules of this room look at. */
export interface Source {
  urgency: Urgency;
  violenceTypes: ViolenceType[];
  dangerFlags: DangerFlag[];
  occurredAt: string;
  persons: SourcePerson[];
  relations: SourceRelation[];
  custody: { childId: string; holderId: string }[];
  statements: { id: string; label: StatementLabel; toldById?: string; text: string }[];
}

export interface SourcePerson {
  id: string;
  role: PersonRole;
  name?: string;
  cpr?: string;
  birthDate?: string;
  expectedBirthOn?: string;
  isAddressProtected: boolean;
  address?: string;
  phones: string[];
  whereabouts?: string;
  contact: { safeWays: string[]; forbiddenWays: string[]; interpreterLanguage?: string };
}

/** "personId is kind toPersonId". */
export interface SourceRelation {
  personId: string;
  kind: RelationKind;
  toPersonId: string;
}
