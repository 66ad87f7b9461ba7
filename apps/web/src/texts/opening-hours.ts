import type { OpenDayAnswer, Weekday } from '#api-client';
import { Catalogue } from './catalogue.js';
import type { Language } from './language.js';

/** The days of a week, Monday first. */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const satisfies readonly Weekday[];

export const weekdayTexts = new Catalogue({
  monday: 'Mandag',
  tuesday: 'Tirsdag',
  wednesday: 'Onsdag',
  thursday: 'Torsdag',
  friday: 'Fredag',
  saturday: 'Lørdag',
  sunday: 'Søndag',
}, {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
});

const words = new Catalogue({
  monday: 'man.',
  tuesday: 'tirs.',
  wednesday: 'ons.',
  thursday: 'tors.',
  friday: 'fre.',
  saturday: 'lør.',
  sunday: 'søn.',
  daily: 'alle dage',
  always: 'døgnet rundt',
  never: 'ingen åbningstid',
}, {
  monday: 'Mon',
  tuesday: 'Tue',
  wednesday: 'Wed',
  thursday: 'Thu',
  friday: 'Fri',
  saturday: 'Sat',
  sunday: 'Sun',
  daily: 'every day',
  always: 'day and night',
  never: 'no opening hours',
});

/**
 * A week of opening hours in as few words as it takes: "man.–tors. 8–16, fre. 8–14", "døgnet rundt", "ingen åbningstid".
 * @param hours each weekday at most once, in any order
 */
export function openingHoursText(hours: readonly OpenDayAnswer[], language: Language): string {
  const say = words.in(language);
  const runs = runsOf(hours, language);
  if (runs.length === 0) return say('never');
  const [first] = runs;
  if (first!.days.length === weekdays.length && first!.time === say('always')) return first!.time;
  return runs.map(({ days, time }) => `${daysText(days, language)}\u00a0${time}`).join(', ');
}

/** A dash at which no line ends, so that hours are not torn apart. */
const to = '–\u2060';

interface Run {
  readonly days: [Weekday, ...Weekday[]];
  readonly time: string;
}

/** Neighbouring days with the same hours, in the order of the week. */
function runsOf(hours: readonly OpenDayAnswer[], language: Language): Run[] {
  const runs: Run[] = [];
  let isUnbroken = false;
  for (const weekday of weekdays) {
    const day = hours.find((each) => each.weekday === weekday);
    const time = day && hoursOf(day, language);
    const last = runs.at(-1);
    if (time !== undefined && isUnbroken && last?.time === time) last.days.push(weekday);
    else if (time !== undefined) runs.push({ days: [weekday], time });
    isUnbroken = time !== undefined;
  }
  return runs;
}

function daysText(days: Run['days'], language: Language): string {
  const say = words.in(language);
  const last = days.at(-1)!;
  if (days.length === weekdays.length) return say('daily');
  return days.length === 1 ? say(last) : `${say(days[0])}${to}${say(last)}`;
}

function hoursOf({ opens, closes }: OpenDayAnswer, language: Language): string {
  if (opens === '00:00' && closes === '24:00') return words.in(language)('always');
  return `${clockText(opens, language)}${to}${clockText(closes, language)}`;
}

/** "8" and "8.30" in Danish, "8:00" and "8:30" in English. */
function clockText(time: string, language: Language): string {
  const [hours, minutes] = time.split(':');
  if (language === 'en') return `${Number(hours)}:${minutes}`;
  return minutes === '00' ? String(Number(hours)) : `${Number(hours)}.${minutes}`;
}
