import { hash } from 'node:crypto';
import { Client } from 'pg';
import type { Role } from '#kernel';
import { type DemoIssuer, demoPeople, type DemoPerson } from './demo-people.js';
import { fixedId } from './fixed-id.js';
import { municipalities, organisations, outsideMunicipalities, oversightOrganisation, policeOrganisation, units, unitByKey } from './places.js';

export interface SeedDemoOptions {
  /** URL of an administrator, to a migrated database. */
  adminUrl: string;
  /** Issuer URLs of the two demo identity providers; they change when their ports do. */
  issuers: Readonly<Record<DemoIssuer, string>>;
}

/** Every demo identity provider may assert these in the organisations it stands for. */
const everywhere: readonly Role[] = ['auditor', 'administrator'];
const policeRoles: readonly Role[] = ['police_officer', 'police_coordinator', ...everywhere];
const municipalRoles: readonly Role[] = ['child_intake', 'adult_coordinator', 'duty_officer', ...everywhere];

/**
 * Offices, staff and rights for trying. What is there stays; only the issuers follow the addresses given. No case
 * data: those come in through the door, like everybody's.
 */
export async function seedDemo({ adminUrl, issuers }: SeedDemoOptions): Promise<void> {
  const client = new Client(adminUrl);
  await client.connect();
  try {
    await client.query('begin');
    await client.query(insertPlaces, [JSON.stringify(organisations), JSON.stringify(units), JSON.stringify(outsideMunicipalities)]);
    await client.query(insertStaff, [JSON.stringify(demoPeople.map((person) => staffRow(person, issuers)))]);
    await client.query(forgetOldIssuers, [organisations.map(({ id }) => id), Object.values(issuers)]);
    await client.query(insertAssertions, [JSON.stringify(assertionRows(issuers))]);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

function staffRow(person: DemoPerson, issuers: SeedDemoOptions['issuers']) {
  return {
    id: person.staffId,
    issuer: issuers[person.issuer],
    subject: person.subject,
    displayName: person.name,
    pseudonym: pseudonymOf(person.staffId),
    assignmentId: fixedId(`assignment:${person.key}`),
    unitId: unitByKey(person.unit).id,
    role: person.role,
  };
}

// Crockford's letters and digits: none is taken for another when it is read aloud.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `P-7KQ2`: what auditors see instead of a name, the same in every run. */
export function pseudonymOf(staffId: string): string {
  const bytes = hash('sha256', `naervaern pseudonym:${staffId}`, 'buffer').subarray(0, 4);
  return `P-${[...bytes].map((byte) => letters[byte % 32]).join('')}`;
}

function assertionRows(issuers: SeedDemoOptions['issuers']) {
  const asserts = (issuer: string, organisationId: string, roles: readonly Role[]) => roles.map((role) => ({ issuer, organisationId, role }));
  return [
    ...asserts(issuers.police, policeOrganisation.id, policeRoles),
    ...municipalities.flatMap(({ id }) => asserts(issuers.municipal, id, municipalRoles)),
    ...asserts(issuers.municipal, oversightOrganisation.id, ['auditor']),
  ];
}

const insertPlaces = /* sql */ `
  with organisations as (
    insert into identity.organisation (id, kind, name_da, name_en, municipality_code, district_id)
    select id, kind, "nameDa", "nameEn", "municipalityCode", "districtId"
      from json_to_recordset($1) as o (id uuid, kind text, "nameDa" text, "nameEn" text, "municipalityCode" text, "districtId" uuid)
    on conflict do nothing
  ), units as (
    insert into identity.unit (id, organisation_id, kind, name_da, name_en)
    select id, "organisationId", kind, "nameDa", "nameEn"
      from json_to_recordset($2) as u (id uuid, "organisationId" uuid, kind text, "nameDa" text, "nameEn" text)
    on conflict do nothing
  ), contacts as (
    insert into directory.contact_details (unit_id, phone, opening_hours_da, opening_hours_en)
    select id, phone, "openingHoursDa", "openingHoursEn"
      from json_to_recordset($2) as u (id uuid, phone text, "openingHoursDa" text, "openingHoursEn" text)
    on conflict do nothing
  )
  insert into directory.outside_municipality (municipality_code, name, intake_phone, duty_phone)
  select "municipalityCode", name, "intakePhone", "dutyPhone"
    from json_to_recordset($3) as m ("municipalityCode" text, name text, "intakePhone" text, "dutyPhone" text)
  on conflict do nothing`;

const insertStaff = /* sql */ `
  with people as (
    select * from json_to_recordset($1) as p (id uuid, issuer text, subject text, "displayName" text, pseudonym text,
                                              "assignmentId" uuid, "unitId" uuid, role text)
  ), staff as (
    insert into identity.staff_member (id, issuer, subject, display_name, pseudonym)
    select id, issuer, subject, "displayName", pseudonym from people
    on conflict (id) do update set issuer = excluded.issuer where staff_member.issuer <> excluded.issuer
  )
  insert into identity.assignment (id, staff_member_id, unit_id, role)
  select "assignmentId", id, "unitId", role from people
  on conflict (id) do nothing`;

// An address that is no longer ours may be anybody's next time.
const forgetOldIssuers = /* sql */ `
  delete from identity.issuer_assertion where organisation_id = any ($1::uuid[]) and issuer <> all ($2::text[])`;

const insertAssertions = /* sql */ `
  insert into identity.issuer_assertion (issuer, organisation_id, role)
  select issuer, "organisationId", role from json_to_recordset($1) as a (issuer text, "organisationId" uuid, role text)
  on conflict do nothing`;
