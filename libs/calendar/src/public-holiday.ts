import { type DayNumber, dayNumber, yearOf } from './day.js';

/**
 * Whether Danish public offices are closed on this day although it may be a weekday: New Year's Day, the holidays of the
 * church, and 5 June, 24 and 31 December, when they are closed by custom. Great Prayer Day has been a working day since
 * 2024 and is not among them. Whoever plans who can be reached takes a day too many for closed rather than one too few.
 */
export function isPublicHoliday(day: DayNumber): boolean {
  const year = yearOf(day);
  const easter = easterSunday(year);
  return (
    fixed.some(([month, date]) => dayNumber(year, month, date) === day) ||
    aroundEaster.some((days) => easter + days === day)
  );
}

const fixed = [[1, 1], [6, 5], [12, 24], [12, 25], [12, 26], [12, 31]] as const;

/** Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension, Whit Sunday and Monday: days from Easter Sunday. */
const aroundEaster = [-3, -2, 0, 1, 39, 49, 50];

/** Easter Sunday of the Gregorian calendar, by the anonymous algorithm in Meeus, Astronomical Algorithms, chapter 8. */
export function easterSunday(year: number): DayNumber {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1);
}
