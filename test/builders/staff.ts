import { type Actor, type Role, uuidv7 } from '#kernel';
import type { TestDatabase } from '../harness/test-database.js';

/** A seeded staff member as the tables have them. */
export interface StaffRow {
  id: string;
  issuer: string;
  subject: string;
  unit: string;
  organisation: string;
  role: Role;
}

/** @throws Error when nobody in the seed has that name */
export async function staffNamed(database: TestDatabase, name: string): Promise<StaffRow> {
  const [row] = await database.asSuperuser<StaffRow>(
    `select s.id, s.issuer, s.subject, a.unit_id as unit, u.organisation_id as organisation, a.role
       from identity.staff_member s join identity.assignment a on a.staff_member_id = s.id join identity.unit u on u.id = a.unit_id
      where s.display_name = $1`,
    [name],
  );
  if (row === undefined) throw new Error(`nobody is called ${name}`);
  return row;
}

/** The actor that this seeded person is when signed in at level high. */
export async function actorNamed(database: TestDatabase, name: string): Promise<Actor> {
  const [row] = await database.asSuperuser<Omit<Actor, 'kind' | 'assuranceLevel'>>(
    `select s.id, s.display_name as "displayName", s.pseudonym, a.role, u.id as "unitId", u.kind as "unitKind",
            o.id as "organisationId", o.kind as "organisationKind", o.district_id as "districtId"
       from identity.staff_member s join identity.assignment a on a.staff_member_id = s.id
       join identity.unit u on u.id = a.unit_id join identity.organisation o on o.id = u.organisation_id
      where s.display_name = $1`,
    [name],
  );
  if (row === undefined) throw new Error(`nobody is called ${name}`);
  return { kind: 'staff', assuranceLevel: 'high', ...row };
}

/** Gives somebody a second place of work. */
export async function assign(database: TestDatabase, staffId: string, unitId: string, role: Role): Promise<void> {
  await database.asSuperuser('insert into identity.assignment (id, staff_member_id, unit_id, role) values ($1, $2, $3, $4)', [uuidv7(), staffId, unitId, role]);
}

/** A change in the directory that takes a right away, and the one that gives it back. $1 is the staff member's id. */
export interface Withdrawal {
  how: string;
  take: string;
  giveBack: string;
}

const ownUnit = 'id = (select unit_id from identity.assignment where staff_member_id = $1)';
const ownAssertion = `(issuer, organisation_id, role) = (select s.issuer, u.organisation_id, a.role
  from identity.staff_member s join identity.assignment a on a.staff_member_id = s.id join identity.unit u on u.id = a.unit_id where s.id = $1)`;

export const withdrawals: readonly Withdrawal[] = [
  {
    how: 'the person is disabled',
    take: 'update identity.staff_member set disabled_at = clock_timestamp() where id = $1',
    giveBack: 'update identity.staff_member set disabled_at = null where id = $1',
  },
  {
    how: 'the assignment has ended',
    take: 'update identity.assignment set valid_to = clock_timestamp() where staff_member_id = $1',
    giveBack: 'update identity.assignment set valid_to = null where staff_member_id = $1',
  },
  {
    how: 'the assignment has not begun',
    take: `update identity.assignment set valid_from = clock_timestamp() + interval '1 day' where staff_member_id = $1`,
    giveBack: 'update identity.assignment set valid_from = clock_timestamp() where staff_member_id = $1',
  },
  {
    how: 'the unit is closed',
    take: `update identity.unit set closed_at = clock_timestamp() where ${ownUnit} /* -- fixed text: of this file */`,
    giveBack: `update identity.unit set closed_at = null where ${ownUnit} /* -- fixed text: of this file */`,
  },
  {
    how: 'the issuer may no longer assert it',
    take: `delete from identity.issuer_assertion where ${ownAssertion} /* -- fixed text: of this file */`,
    giveBack: `insert into identity.issuer_assertion (issuer, organisation_id, role)
      select s.issuer, u.organisation_id, a.role from identity.staff_member s
        join identity.assignment a on a.staff_member_id = s.id join identity.unit u on u.id = a.unit_id where s.id = $1`,
  },
];
