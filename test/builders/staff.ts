import { type Actor, type Role, uuidv7 } from '#kernel';
import type { TestDatabase } from '../harness/test-database.js';

/** A seeded staff member as the tables have them. */
export interface StaffRow {
  id: string;
  issuer: string;
  subject: string;
  unit: string;
  organisation: string;
  cvrNumber: string;
  role: Role;
}

/** @throws Error when nobody in the seed has that name */
export async function staffNamed(database: TestDatabase, name: string): Promise<StaffRow> {
  const [row] = await database.asSuperuser<StaffRow>(
    `select s.id, s.issuer, s.subject, a.unit_id as unit, u.organisation_id as organisation, o.cvr_number as "cvrNumber", a.role
       from identity.staff_member s join identity.assignment a on a.staff_member_id = s.id join identity.unit u on u.id = a.unit_id
       join identity.organisation o on o.id = u.organisation_id
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

/** Which units were told of a change to this, oldest first. */
export async function unitsTold(database: TestDatabase, aboutId: string): Promise<string[]> {
  const rows = await database.asSuperuser<{ unit: string }>(
    `select unit_id as unit from platform.outbox where about_id = $1 and kind = 'directory.changed' order by recorded_at, id`,
    [aboutId],
  );
  return rows.map(({ unit }) => unit);
}

export interface LastEntry {
  id: string;
  actor: string;
  organisation: string;
  unit: string;
  aboutKind: string;
  about: string | null;
  details: Buffer | null;
}

/** The newest entry of an operation, with what was sealed at its closing. */
export async function lastEntry(database: TestDatabase, operation: string): Promise<LastEntry> {
  const [row] = await database.asSuperuser<LastEntry & Record<string, unknown>>(
    `select e.id, e.actor_id as actor, e.organisation_id as organisation, e.unit_id as unit, e.about_kind as "aboutKind", e.about_id as about, c.details
       from audit.entry e join audit.closing c on c.entry_id = e.id where e.operation = $1 order by e.opened_at desc, e.id desc limit 1`,
    [operation],
  );
  return row!;
}

/** Somebody as the tables have them, by who vouches for them; undefined for nobody. */
export async function personOf(database: TestDatabase, issuer: string, subject: string) {
  const [row] = await database.asSuperuser<{ id: string; name: string; pseudonym: string; organisation: string; assignments: number }>(
    `select s.id, s.display_name as name, s.pseudonym, s.organisation_id as organisation,
            (select count(*)::int from identity.assignment a where a.staff_member_id = s.id) as assignments
       from identity.staff_member s where s.issuer = $1 and s.subject = $2`,
    [issuer, subject],
  );
  return row;
}

/** Takes a right away past every rule, as if it had always been so. */
export async function withdrawn(database: TestDatabase, staffId: string, how: 'the person is disabled' | 'the assignment has ended'): Promise<void> {
  await database.asSuperuser(withdrawals.find((each) => each.how === how)!.take, [staffId]);
}

/** As if that sign-in had been so long ago: `29 days`. */
export async function signedInAgo(database: TestDatabase, signInId: string, ago: string): Promise<void> {
  await database.asSuperuser('update identity.sign_in set signed_in_at = clock_timestamp() - $2::interval where id = $1', [signInId, ago]);
}

/** How many entries somebody has in the log. */
export async function entriesOf(database: TestDatabase, staffId: string): Promise<number> {
  const [row] = await database.asSuperuser<{ count: number }>('select count(*)::int as count from audit.entry where actor_id = $1', [staffId]);
  return row!.count;
}
