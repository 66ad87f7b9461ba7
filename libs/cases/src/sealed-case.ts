import { randomUUID } from 'node:crypto';
import type { Incident, LabelledStatement, Person } from './domain/incident.js';
import type { CaseRow, PersonRow, StatementRow } from './case.row.js';
import { type DataKey, type Place, seal, type Sealing, unsealJson } from '#sealing';

/** What of an incident lies sealed in the case itself: all that is neither a person nor a statement. */
type IncidentCore = Pick<Incident, 'violenceTypes' | 'dangerFlags' | 'occurredAt' | 'place' | 'relations' | 'custody' | 'households'>;
type Identity = Pick<Person, 'name' | 'cpr' | 'birthDate' | 'expectedBirthOn'>;
type Reach = Pick<Person, 'isAddressProtected' | 'address' | 'phones' | 'whereabouts' | 'contact'>;

const place = (caseId: string, table: string, column: string, rowId: string): Place => ({
  table: `cases.${table}`,
  column,
  rowId,
  caseId,
  version: 1,
});

/** Unwraps the case's data key. Once per operation: unwraps are counted against audited acts. */
export function caseKey(sealing: Sealing, file: { id: string; wrappedKey: Buffer }): DataKey {
  return sealing.keys.unwrap(file.wrappedKey, { caseId: file.id, partId: null });
}

export function sealCore(key: DataKey, caseId: string, incident: Incident): Buffer {
  const { violenceTypes, dangerFlags, occurredAt, relations, custody, households } = incident;
  const core: IncidentCore = { violenceTypes, dangerFlags, occurredAt, relations, custody, households };
  return seal(key, incident.place === undefined ? core : { ...core, place: incident.place }, place(caseId, 'case_file', 'sealed_incident', caseId));
}

export function sealPerson(key: DataKey, caseId: string, person: Person): PersonRow {
  const { name, cpr, birthDate, expectedBirthOn, isAddressProtected, address, phones, whereabouts, contact } = person;
  const identity: Identity = withoutUndefined({ name, cpr, birthDate, expectedBirthOn });
  const reach: Reach = withoutUndefined({ isAddressProtected, address, phones, whereabouts, contact });
  return {
    id: person.id,
    role: person.role,
    subjectTag: randomUUID(),
    residenceMunicipalityCode: person.residenceMunicipalityCode ?? null,
    sealedIdentity: seal(key, identity, place(caseId, 'person', 'sealed_identity', person.id)),
    sealedContact: seal(key, reach, place(caseId, 'person', 'sealed_contact', person.id)),
  };
}

export function sealStatement(key: DataKey, caseId: string, statement: LabelledStatement): StatementRow {
  const content = withoutUndefined({ text: statement.text, toldById: statement.toldById });
  return { id: statement.id, label: statement.label, sealedText: seal(key, content, place(caseId, 'statement', 'sealed_text', statement.id)) };
}

/** The incident again, in the shape in which it was recorded. */
export function unsealIncident(key: DataKey, file: CaseRow, persons: PersonRow[], statements: StatementRow[]): Incident {
  const core = unsealJson<IncidentCore>(key, file.sealedIncident, place(file.id, 'case_file', 'sealed_incident', file.id));
  return {
    urgency: file.urgency,
    incidentMunicipalityCode: file.incidentMunicipalityCode,
    ...core,
    persons: persons.map((person) => ({
      id: person.id,
      role: person.role,
      ...(person.residenceMunicipalityCode === null ? {} : { residenceMunicipalityCode: person.residenceMunicipalityCode }),
      ...unsealJson<Identity>(key, person.sealedIdentity, place(file.id, 'person', 'sealed_identity', person.id)),
      ...unsealJson<Reach>(key, person.sealedContact, place(file.id, 'person', 'sealed_contact', person.id)),
    })),
    statements: statements.map((statement) => ({
      id: statement.id,
      label: statement.label,
      ...unsealJson<Pick<LabelledStatement, 'text' | 'toldById'>>(key, statement.sealedText, place(file.id, 'statement', 'sealed_text', statement.id)),
    })),
  };
}

function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T;
}
