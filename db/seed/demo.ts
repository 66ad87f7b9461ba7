import { Client } from 'pg';
import { pseudonymOf } from '#identity';
import type { Role } from '#kernel';
import { type DemoIssuer, demoPeople, type DemoPerson, workplacesOf } from './demo-people.js';
import { seedDuty } from './duty.js';
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
 * Offices, staff, rights and rosters for trying. What is there stays; only the issuers follow the addresses given, and
 * the rosters the calendar. No case data: those come in through the door, like everybody's.
 */
export async function seedDemo({ adminUrl, issuers }: SeedDemoOptions): Promise<void> {
  const client = new Client(adminUrl);
  await client.connect();
  try {
    await client.query('begin');
    await client.query(insertPlaces, [JSON.stringify(organisations), JSON.stringify(units), JSON.stringify(outsideMunicipalities)]);
    const known = demoPeople.filter(({ refusedFor }) => refusedFor !== 'newcomer');
    await client.query(insertStaff, [JSON.stringify(known.map((person) => staffRow(person, issuers))), JSON.stringify(known.flatMap(assignmentRows))]);
    await client.query(forgetOldIssuers, [organisations.map(({ id }) => id), Object.values(issuers)]);
    await client.query(insertAssertions, [JSON.stringify(assertionRows(issuers))]);
    await seedDuty(client);
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
    organisationId: unitByKey(person.unit).organisationId,
    isDisabled: person.refusedFor === 'disabled',
  };
}

function assignmentRows(person: DemoPerson) {
  return workplacesOf(person).map(({ unit, role }, index) => ({
    id: fixedId(`assignment:${person.key}${index === 0 ? '' : `:${unit}`}`),
    staffId: person.staffId,
    unitId: unitByKey(unit).id,
    role,
  }));
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
    insert into identity.organisation (id, kind, name_da, name_en, municipality_code, district_id, cvr_number)
    select id, kind, "nameDa", "nameEn", "municipalityCode", "districtId", "cvrNumber"
      from json_to_recordset($1) as o (id uuid, kind text, "nameDa" text, "nameEn" text, "municipalityCode" text, "districtId" uuid, "cvrNumber" text)
    on conflict (id) do update set cvr_number = excluded.cvr_number where organisation.cvr_number is null
  ), units as (
    insert into identity.unit (id, organisation_id, kind, name_da, name_en)
    select id, "organisationId", kind, "nameDa", "nameEn"
      from json_to_recordset($2) as u (id uuid, "organisationId" uuid, kind text, "nameDa" text, "nameEn" text)
    on conflict do nothing
  ), contacts as (
    insert into directory.contact_details (unit_id, phone)
    select id, phone from json_to_recordset($2) as u (id uuid, phone text)
    on conflict do nothing
  )
  insert into directory.outside_municipality (municipality_code, name, intake_phone, duty_phone)
  select "municipalityCode", name, "intakePhone", "dutyPhone"
    from json_to_recordset($3) as m ("municipalityCode" text, name text, "intakePhone" text, "dutyPhone" text)
  on conflict do nothing`;

const insertStaff = /* sql */ `
  with staff as (
    insert into identity.staff_member (id, issuer, subject, display_name, pseudonym, organisation_id, disabled_at)
    select id, issuer, subject, "displayName", pseudonym, "organisationId", case when "isDisabled" then clock_timestamp() end
      from json_to_recordset($1) as p (id uuid, issuer text, subject text, "displayName" text, pseudonym text,
                                       "organisationId" uuid, "isDisabled" boolean)
    on conflict (id) do update set issuer = excluded.issuer where staff_member.issuer <> excluded.issuer
  )
  insert into identity.assignment (id, staff_member_id, unit_id, role)
  select id, "staffId", "unitId", role
    from json_to_recordset($2) as a (id uuid, "staffId" uuid, "unitId" uuid, role text)
  on conflict (id) do nothing`;

// An address that is no longer ours may be anybody's next time.
const forgetOldIssuers = /* sql */ `
  delete from identity.issuer_assertion where organisation_id = any ($1::uuid[]) and issuer <> all ($2::text[])`;

const insertAssertions = /* sql */ `
  insert into identity.issuer_assertion (issuer, organisation_id, role)
  select issuer, "organisationId", role from json_to_recordset($1) as a (issuer text, "organisationId" uuid, role text)
  on conflict do nothing`;
