import { type CalendarDay, dayAndClockAt, instantsAt } from './danish-clock.js';

/** From midnight to midnight by Danish clocks: 23, 24 or 25 hours. */
export interface DaySpan {
  readonly from: Date;
  readonly to: Date;
}

/** The day in Denmark that an instant lies in, or the one so many days before it. */
export function danishDayOf(at: Date, daysBefore = 0): DaySpan {
  const { day } = dayAndClockAt(at);
  return { from: midnight(day, -daysBefore), to: midnight(day, 1 - daysBefore) };
}

/** Whether an instant is the midnight between two days. */
export const isMidnight = (at: Date): boolean => at.getTime() === danishDayOf(at).from.getTime();

/** Clocks are never moved at midnight: there is one. */
function midnight(day: CalendarDay, daysLater: number): Date {
  const date = new Date(Date.parse(`${day}T00:00Z`) + daysLater * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  return instantsAt(date as CalendarDay, '00:00')[0]!;
}
