import { type Weekday, weekdays } from './weekday.js';

/** A calendar day as the number of days since 1 January 1970, so that days can be counted and compared. */
export type DayNumber = number;

export const dayLength = 24 * 60 * 60 * 1000;

/** @param month 1 to 12 */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  return Date.UTC(year, month - 1, day) / dayLength;
}

export function yearOf(day: DayNumber): number {
  return new Date(day * dayLength).getUTCFullYear();
}

export function weekdayOf(day: DayNumber): Weekday {
  // 1 January 1970 was a Thursday.
  return weekdays[(((day + 3) % 7) + 7) % 7]!;
}
