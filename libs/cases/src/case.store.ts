import { change, row, rows, statement, type Tx } from '#platform';
import type { CaseListingRow, CaseRow, LookUpRow, PersonRow, StatementRow, WholeCaseRow } from './case.row.js';

const selectCase = statement<CaseRow>(
  'case.select',
  /* sql */ `select id, unit_id as "unitId", district_id as "districtId", reference, urgency,
    incident_municipality_code as "incidentMunicipalityCode", sealed_incident as "sealedIncident", wrapped_key as "wrappedKey",
    body_mac as "bodyMac", version, recorded_at as "recordedAt", recorded_by as "recordedBy"
    from cases.case_file where id = $1 and unit_id = $2`,
);
/** A person or a statement inside an answer of JSON, where bytes stand as base64. */
type Packed<Row> = { [Field in keyof Row]: Row[Field] extends Buffer ? string : Row[Field] };

/** One statement: row security and the way to the server are paid once, and the whole case is of one instant. */
const selectWhole = statement<CaseRow & { persons: Packed<PersonRow>[]; statements: Packed<StatementRow>[] }>(
  'case.select-whole',
  /* sql */ `select f.id, f.unit_id as "unitId", f.district_id as "districtId", f.reference, f.urgency,
    f.incident_municipality_code as "incidentMunicipalityCode", f.sealed_incident as "sealedIncident", f.wrapped_key as "wrappedKey",
    f.body_mac as "bodyMac", f.version, f.recorded_at as "recordedAt", f.recorded_by as "recordedBy",
    (select coalesce(json_agg(json_build_object('id', p.id, 'role', p.role, 'subjectTag', p.subject_tag,
        'residenceMunicipalityCode', p.residence_municipality_code,
        'sealedIdentity', encode(p.sealed_identity, 'base64'), 'sealedContact', encode(p.sealed_contact, 'base64')) order by p.id), '[]')
       from cases.person p where p.case_id = $1 and p.unit_id = $2) as persons,
    (select coalesce(json_agg(json_build_object('id', s.id, 'label', s.label, 'sealedText', encode(s.sealed_text, 'base64')) order by s.id), '[]')
       from cases.statement s where s.case_id = $1 and s.unit_id = $2) as statements
    from cases.case_file f where f.id = $1 and f.unit_id = $2`,
);
const selectKey = statement<Pick<CaseRow, 'id' | 'reference' | 'wrappedKey'>>(
  'case.key',
  /* sql */ `select id, reference, wrapped_key as "wrappedKey" from cases.case_file where id = $1 and unit_id = $2`,
);
const insertCase = statement(
  'case.insert',
  /* sql */ `insert into cases.case_file (id, district_id, unit_id, reference, urgency, incident_municipality_code, sealed_incident,
    wrapped_key, body_mac, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);
const insertPersons = statement(
  'case.insert-persons',
  /* sql */ `insert into cases.person (id, district_id, case_id, unit_id, role, subject_tag, residence_municipality_code, sealed_identity, sealed_contact)
    select p.id, $1, $2, $3, p.role, p.subject_tag, p.residence, p.identity, p.contact
    from unnest($4::uuid[], $5::text[], $6::uuid[], $7::text[], $8::bytea[], $9::bytea[]) as p (id, role, subject_tag, residence, identity, contact)`,
);
const insertStatements = statement(
  'case.insert-statements',
  /* sql */ `insert into cases.statement (id, district_id, case_id, unit_id, label, sealed_text)
    select s.id, $1, $2, $3, s.label, s.text from unnest($4::uuid[], $5::text[], $6::bytea[]) as s (id, label, text)`,
);
const insertListing = statement(
  'case.insert-listing',
  /* sql */ `insert into cases.listing (case_id, district_id, unit_id, reference, urgency, children, recorded_at)
    values ($1, $2, $3, $4, $5, $6, $7)`,
);
const insertLookUps = statement(
  'case.insert-look-ups',
  /* sql */ `insert into cases.cpr_look_up (person_id, district_id, case_id, unit_id, cpr_index)
    select l.person_id, $1, $2, $3, l.cpr_index from unnest($4::uuid[], $5::bytea[]) as l (person_id, cpr_index)`,
);
const selectListing = statement<CaseListingRow>(
  'case.list',
  /* sql */ `select case_id as "caseId", reference, urgency, children, recorded_at as "recordedAt"
    from cases.listing where unit_id = $1 order by recorded_at desc, case_id limit $2`,
);
const selectByCpr = statement<CaseListingRow>(
  'case.by-cpr',
  /* sql */ `select distinct l.case_id as "caseId", l.reference, l.urgency, l.children, l.recorded_at as "recordedAt"
    from cases.cpr_look_up c join cases.listing l on l.case_id = c.case_id and l.unit_id = c.unit_id
    where c.unit_id = $1 and c.cpr_index = $2 order by l.recorded_at desc limit 100`,
);

const lockBeginning = statement('case.one-beginning-at-a-time', /* sql */ `select pg_advisory_xact_lock(hashtextextended('case.beginning ' || $1, 0))`);

const bytes = (packed: string): Buffer => Buffer.from(packed, 'base64');

/** Every statement about cases. Each read names the unit as well: row security is the second wall, not the only one. */
export const caseStore = {
  find: (tx: Tx, id: string, unitId: string) => row(tx, selectCase, [id, unitId]),
  async findWhole(tx: Tx, id: string, unitId: string): Promise<WholeCaseRow | undefined> {
    const found = await row(tx, selectWhole, [id, unitId]);
    return found && {
      ...found,
      persons: found.persons.map((person) => ({ ...person, sealedIdentity: bytes(person.sealedIdentity), sealedContact: bytes(person.sealedContact) })),
      statements: found.statements.map((item) => ({ ...item, sealedText: bytes(item.sealedText) })),
    };
  },
  keyOf: (tx: Tx, id: string, unitId: string) => row(tx, selectKey, [id, unitId]),
  lockBeginning: (tx: Tx, id: string) => row(tx, lockBeginning, [id]),
  list: (tx: Tx, unitId: string, most: number) => rows(tx, selectListing, [unitId, most]),
  byCpr: (tx: Tx, unitId: string, cprIndex: Buffer) => rows(tx, selectByCpr, [unitId, cprIndex]),

  /** One breath: five statements sent together, run in this order. */
  async insert(tx: Tx, file: CaseRow, persons: PersonRow[], statements: StatementRow[], lookUps: LookUpRow[], children: number): Promise<void> {
    const owner = [file.districtId, file.id, file.unitId];
    await Promise.all([
      change(tx, insertCase, [file.id, file.districtId, file.unitId, file.reference, file.urgency, file.incidentMunicipalityCode,
        file.sealedIncident, file.wrappedKey, file.bodyMac, file.recordedAt, file.recordedBy]),
      change(tx, insertPersons, [...owner, persons.map((person) => person.id), persons.map((person) => person.role),
        persons.map((person) => person.subjectTag), persons.map((person) => person.residenceMunicipalityCode),
        persons.map((person) => person.sealedIdentity), persons.map((person) => person.sealedContact)]),
      change(tx, insertStatements, [...owner, statements.map((item) => item.id), statements.map((item) => item.label), statements.map((item) => item.sealedText)]),
      change(tx, insertListing, [file.id, file.districtId, file.unitId, file.reference, file.urgency, children, file.recordedAt]),
      change(tx, insertLookUps, [...owner, lookUps.map((item) => item.personId), lookUps.map((item) => item.cprIndex)]),
    ]);
  },
};
