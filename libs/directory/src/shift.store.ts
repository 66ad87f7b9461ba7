import { change, row, rows, statement, type Tx } from '#platform';

/** What a shift says. */
export interface ShiftContent {
  staffMemberId: string;
  startsAt: Date;
  endsAt: Date;
  phone: string;
}

/** Who is on duty for a unit, from when to when. */
export interface ShiftRow extends ShiftContent {
  id: string;
  unitId: string;
  name: string;
  version: number;
  cancelledAt: Date | null;
}

/** How far ahead a roster is looked at, in milliseconds: 14 days of 24 hours. */
export const rosterLength = 14 * 24 * 60 * 60 * 1000;

const shifts = /* sql */ `
  select t.id, t.unit_id as "unitId", t.staff_member_id as "staffMemberId", s.display_name as name, t.phone,
         t.starts_at as "startsAt", t.ends_at as "endsAt", t.version, t.cancelled_at as "cancelledAt"
    from directory.shift t
    join identity.staff_member s on s.id = t.staff_member_id`;

const lockShift = statement<ShiftRow>('directory.lock-shift', /* sql */ `-- fixed text: the select above
  ${shifts} where t.id = $1 for update of t`);

const selectPlanned = statement<ShiftRow>('directory.planned-shifts', /* sql */ `-- fixed text: the select above
  ${shifts} join identity.unit u on u.id = t.unit_id
  where t.cancelled_at is null and t.ends_at > clock_timestamp() and t.starts_at < clock_timestamp() + interval '336 hours'
    and ($1::uuid is null or u.organisation_id = $1) and u.closed_at is null
  order by t.starts_at, t.ends_at, t.id`);

// Two who write shifts of one person at the same moment would each wait for the other's row, and one be ended for it.
const lockPerson = statement('directory.lock-person', /* sql */ `select pg_advisory_xact_lock(hashtextextended($1::text, 7000))`);

const insertShift = statement(
  'directory.insert-shift',
  /* sql */ `
    insert into directory.shift (id, unit_id, staff_member_id, starts_at, ends_at, phone) values ($1, $2, $3, $4, $5, $6)`,
);

const updateShift = statement(
  'directory.update-shift',
  /* sql */ `update directory.shift set staff_member_id = $2, starts_at = $3, ends_at = $4, phone = $5, version = $6 where id = $1`,
);

const cancelShift = statement('directory.cancel-shift', /* sql */ `update directory.shift set cancelled_at = $2, version = $3 where id = $1`);

/** The exclusion constraint's word for two shifts of one person at once. */
const excluded = '23P01';

/** @returns whether it could be written: false when the person is on duty already at some of that time */
async function unlessOnDutyTwice(tx: Tx, staffMemberId: string, write: () => Promise<number>): Promise<boolean> {
  try {
    await Promise.all([change(tx, lockPerson, [staffMemberId]), write()]);
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === excluded) return false;
    throw error;
  }
}

export const shiftStore = {
  /** Whosever it is and whether or not it was cancelled; locked until the act has ended. */
  lock: (tx: Tx, shiftId: string): Promise<ShiftRow | undefined> => row(tx, lockShift, [shiftId]),

  /** Of all units. What runs now or begins within 14 days and was not cancelled, in order. */
  planned: (tx: Tx): Promise<ShiftRow[]> => rows(tx, selectPlanned, [null]),
  plannedOfOrganisation: (tx: Tx, organisationId: string): Promise<ShiftRow[]> => rows(tx, selectPlanned, [organisationId]),

  insert: (tx: Tx, { id, unitId, staffMemberId, startsAt, endsAt, phone }: Omit<ShiftRow, 'version'>): Promise<boolean> =>
    unlessOnDutyTwice(tx, staffMemberId, () => change(tx, insertShift, [id, unitId, staffMemberId, startsAt, endsAt, phone])),

  update: (tx: Tx, { id, staffMemberId, startsAt, endsAt, phone, version }: ShiftRow): Promise<boolean> =>
    unlessOnDutyTwice(tx, staffMemberId, () => change(tx, updateShift, [id, staffMemberId, startsAt, endsAt, phone, version])),

  async cancel(tx: Tx, shiftId: string, at: Date, version: number): Promise<void> {
    await change(tx, cancelShift, [shiftId, at, version]);
  },
};
