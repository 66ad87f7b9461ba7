import { evenIntervals, wallTimeAt } from './copenhagen.js';
import { type DayNumber, dayLength, weekdayOf } from './day.js';
import { common, type Interval, union } from './interval.js';
import { isPublicHoliday } from './public-holiday.js';
import type { Weekday } from './weekday.js';

/** When an office is open on one day of the week, by Danish clocks. */
export interface OpenDay {
  readonly weekday: Weekday;
  /** `00:00` to `23:59`. */
  readonly opens: string;
  /** `00:01` to `24:00`, later than `opens`. */
  readonly closes: string;
}

/**
 * A week of opening hours: each weekday at most once, a day that is not there is closed. On public holidays the office is
 * closed too, unless that day is `00:00` to `24:00`: who is there day and night is there on Christmas Eve.
 */
export type WeeklyHours = readonly OpenDay[];

/** Whether the office is open at this instant. */
export function isOpenAt(hours: WeeklyHours, at: Date): boolean {
  const wall = wallTimeAt(at);
  const open = openOn(hours, Math.floor(wall / dayLength));
  return open !== undefined && open.from <= wall && wall < open.to;
}

/** Everything between two instants at which the office is open, in order. */
export function openIntervals(hours: WeeklyHours, within: Interval): Interval[] {
  return union(
    evenIntervals(within).flatMap((piece) => {
      const toInstant = (wall: number): Date => new Date(wall - piece.offset);
      const firstDay = Math.floor((piece.from.getTime() + piece.offset) / dayLength);
      const lastDay = Math.floor((piece.to.getTime() + piece.offset) / dayLength);
      const days = Array.from({ length: lastDay - firstDay + 1 }, (_, index) => openOn(hours, firstDay + index));
      const open = days.flatMap((day) => (day === undefined ? [] : [{ from: toInstant(day.from), to: toInstant(day.to) }]));
      return common(open, [piece]);
    }),
  );
}

/** From when to when the office is open on this day, in wall time; nothing when it is closed. */
function openOn(hours: WeeklyHours, day: DayNumber): { from: number; to: number } | undefined {
  const open = hours.find(({ weekday }) => weekday === weekdayOf(day));
  if (open === undefined) return undefined;
  const [opens, closes] = [timeOfDay(open.opens), timeOfDay(open.closes)];
  const isDayAndNight = opens === 0 && closes === dayLength;
  if (!isDayAndNight && isPublicHoliday(day)) return undefined;
  return { from: day * dayLength + opens, to: day * dayLength + closes };
}

/** `08:30` in milliseconds from midnight. */
export function timeOfDay(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return (hours * 60 + minutes) * 60_000;
}
