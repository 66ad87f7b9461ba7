import { dayAt, type DayNumber, dayNumber } from '#calendar';
import type { IsoDay } from './basis-table.js';

/** @throws RangeError for what is no day: a slip of the pen in a version of the table. */
export function dayOf(day: IsoDay): DayNumber {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const number = found === null ? Number.NaN : dayNumber(Number(found[1]), Number(found[2]), Number(found[3]));
  if (Number.isNaN(number)) throw new RangeError(`No day: ${day}`);
  return number;
}

/** Whether the day has begun in Denmark. */
export const dayHasCome = (day: IsoDay, at: Date): boolean => dayOf(day) <= dayAt(at);

/** Whether the day is over in Denmark. */
export const dayHasPassed = (day: IsoDay, at: Date): boolean => dayOf(day) < dayAt(at);
