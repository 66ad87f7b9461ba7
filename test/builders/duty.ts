import { uuidv7 } from '#kernel';
import { demoPersonByKey } from '../../db/seed/demo-people.js';
import { unitByKey } from '../../db/seed/places.js';
import type { TestDatabase } from '../harness/test-database.js';

const hour = 60 * 60 * 1000;

/** One moment for the whole spec, so that what shall touch touches. */
const now = Date.now();

/** The instant so many hours from now, as it travels. */
export function inHours(hours: number): string {
  return new Date(now + hours * hour).toISOString();
}

export const unitIdOf = (unitKey: string): string => unitByKey(unitKey).id;
export const unitNamesOf = (unitKey: string): { nameDa: string; nameEn: string } => {
  const { nameDa, nameEn } = unitByKey(unitKey);
  return { nameDa, nameEn };
};
export const staffIdOf = (personKey: string): string => demoPersonByKey(personKey)!.staffId;

/** The body of PUT /contact-points/:unitId/shifts/:shiftId: tonight, by Køge's duty officer unless told otherwise. */
export function aShift(changed: { by?: string; from?: number; to?: number; phone?: string; version?: number } = {}) {
  const { by = 'dorte-koege-duty-officer', from = 1, to = 9, phone = '+45 00 00 99 01', version } = changed;
  return { staffMemberId: staffIdOf(by), startsAt: inHours(from), endsAt: inHours(to), phone, ...(version === undefined ? {} : { version }) };
}

/** Takes everybody off duty in a unit, as if nobody had planned anything yet. */
export async function withoutRoster(database: TestDatabase, unitKey: string): Promise<void> {
  await database.asSuperuser('delete from directory.shift where unit_id = $1', [unitIdOf(unitKey)]);
}

/** A shift past every check, for what has been. */
export async function aPastShift(database: TestDatabase, unitKey: string, personKey: string): Promise<string> {
  const id = uuidv7();
  await database.asSuperuser(
    'insert into directory.shift (id, unit_id, staff_member_id, starts_at, ends_at, phone) values ($1, $2, $3, $4, $5, $6)',
    [id, unitIdOf(unitKey), staffIdOf(personKey), inHours(-9), inHours(-1), '+45 00 00 99 02'],
  );
  return id;
}

/** The person cannot sign in any more. */
export async function disabled(database: TestDatabase, personKey: string): Promise<void> {
  await database.asSuperuser('update identity.staff_member set disabled_at = clock_timestamp() where id = $1', [staffIdOf(personKey)]);
}

export async function enabledAgain(database: TestDatabase, personKey: string): Promise<void> {
  await database.asSuperuser('update identity.staff_member set disabled_at = null where id = $1', [staffIdOf(personKey)]);
}

/** Gives an office these opening hours and no others: weekday, opens, closes. */
export async function openingHoursAre(database: TestDatabase, unitKey: string, hours: readonly (readonly [string, string, string])[]): Promise<void> {
  const id = unitIdOf(unitKey);
  await database.asSuperuser('delete from directory.opening_hours where unit_id = $1', [id]);
  for (const [weekday, opens, closes] of hours) {
    await database.asSuperuser('insert into directory.opening_hours (unit_id, weekday, opens, closes) values ($1, $2, $3, $4)', [id, weekday, opens, closes]);
  }
}

/** How often everybody was told that something of this unit has changed. */
export async function timesTold(database: TestDatabase, unitKey: string): Promise<number> {
  const [row] = await database.asSuperuser<{ times: number }>(
    `select count(*)::integer as times from platform.outbox where kind = 'directory.changed' and unit_id = $1`,
    [unitIdOf(unitKey)],
  );
  return row!.times;
}
