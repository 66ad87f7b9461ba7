import type { Language } from '../texts/language.js';

/** A day as it is typed, part by part. */
export interface TypedDay {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** A day of the calendar, such as `2026-11-23`. */
export type CalendarDay = `${string}-${string}-${string}`;

/** A time of day, `00:00` to `24:00`; the last is the midnight with which the day ends. */
export type ClockTime = `${string}:${string}`;

/** A time of day as people type it: `21.48`, `21:48`, `2148` or `8.00`. Undefined when it is none, or could be two. */
export function readClock(text: string): ClockTime | undefined {
  const typed = text.trim();
  const [, hours = '', minutes = ''] = /^(\d{1,2})[.:](\d\d)$/.exec(typed) ?? /^(\d\d)(\d\d)$/.exec(typed) ?? [];
  const time = `${hours.padStart(2, '0')}:${minutes}` as const;
  return /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(time) ? time : undefined;
}

/** A time of day as a form shows it: `08:00` is `08.00` in Danish. */
export const typedClock = (time: string, language: Language): string => (language === 'da' ? time.replace(':', '.') : time);

/** The years that people mean when they write of what happens, and of when somebody was born. */
const years = { ofNow: /^20\d\d$/, ofBirths: /^(?:19|20)\d\d$/ } as const;

/** The day that was typed, or undefined when the calendar has no such day. The year has four digits, and is of this century; births may be of the last. */
export function readDay({ day, month, year }: TypedDay, of: keyof typeof years = 'ofNow'): CalendarDay | undefined {
  const [typedYear, typedMonth, typedDay] = [year, month, day].map((part) => part.trim());
  if (!/^\d{1,2}$/.test(typedDay!) || !/^\d{1,2}$/.test(typedMonth!) || !years[of].test(typedYear!)) return undefined;
  const date = `${typedYear!}-${typedMonth!.padStart(2, '0')}-${typedDay!.padStart(2, '0')}` as const;
  const at = new Date(`${date}T00:00Z`);
  // Some engines take 30 February for 2 March.
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date) ? date : undefined;
}

/** The wall clock of Denmark at an instant: what somebody would type to mean it. */
export function dayAndClockAt(at: Date): { day: CalendarDay; time: ClockTime } {
  const [day, time] = wallClock.format(at).split(' ');
  return { day: day as CalendarDay, time: time as ClockTime };
}

export function typedDay(date: CalendarDay): TypedDay {
  const [year = '', month = '', day = ''] = date.split('-');
  return { day: String(Number(day)), month: String(Number(month)), year };
}

/**
 * Every instant at which clocks in Denmark show this: one as a rule, two in the hour that comes twice when summer time
 * ends (the summer time first), none in the hour that is jumped over when it begins.
 */
export function instantsAt(day: CalendarDay, time: ClockTime): Date[] {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const wall = Date.parse(`${day}T00:00Z`) + (hours * 60 + minutes) * 60_000;
  // Danish clocks are one hour ahead of UTC, and two in summer.
  return [2, 1].map((ahead) => wall - ahead * 3_600_000).filter((at) => wallOf(at) === wall).map((at) => new Date(at));
}

const wallOf = (at: number): number => Date.parse(`${wallClock.format(at).replace(' ', 'T')}Z`);

// Sweden writes 2026-11-23 21:48 and keeps the same time.
const wallClock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', hourCycle: 'h23', dateStyle: 'short', timeStyle: 'short' });
