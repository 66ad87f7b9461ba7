import { locales, type Language } from './language.js';

/**
 * How an instant is written:
 * - `short` "man. 23. nov., 21.48": in lists, where the year is plain
 * - `sentence` "man. 23. nov. kl. 21.48": the same inside a sentence
 * - `long`  "23. november 2026 kl. 21.48"
 * - `day`   "mandag 23. november 2026": the day alone, as a heading over a day's events
 * - `clock` "21.48"
 */
export type MomentForm = 'short' | 'sentence' | 'long' | 'day' | 'clock';

/**
 * The instant as a clock on a wall in Denmark shows it. In the hour that comes twice when summer time ends, it says
 * which of the two is meant.
 * @throws RangeError for a date that is none
 */
export function momentText(at: Date, form: MomentForm, language: Language): string {
  const { weekday, day, month, year, hour, minute } = partsOf(at, form === 'short' || form === 'sentence' ? 'short' : 'long', language);
  const time = `${hour}${language === 'da' ? '.' : ':'}${minute}${whichOfTwo(at, language)}`;
  const date = `${day}${language === 'da' ? '.' : ''} ${month}`;
  const clock = `${language === 'da' ? 'kl.' : 'at'} ${time}`;
  switch (form) {
    case 'short': return `${weekday}${language === 'da' ? '' : ','} ${date}, ${time}`;
    case 'sentence': return `${weekday} ${date} ${clock}`;
    case 'long': return `${date} ${year} ${clock}`;
    case 'day': return `${weekday} ${date} ${year}`;
    case 'clock': return time;
  }
}

/** The day in Denmark as `2026-11-23`, for grouping. */
export const danishDay = (at: Date): string => wallClock.format(at).slice(0, 10);

const denmark = { timeZone: 'Europe/Copenhagen', hourCycle: 'h23' } as const;

const partsFormat = (language: Language, words: 'short' | 'long') => new Intl.DateTimeFormat(locales[language], {
  ...denmark, weekday: words, day: 'numeric', month: words, year: 'numeric', hour: '2-digit', minute: '2-digit',
});

// Making a format costs more than using it a hundred times.
const formats = {
  da: { short: partsFormat('da', 'short'), long: partsFormat('da', 'long') },
  en: { short: partsFormat('en', 'short'), long: partsFormat('en', 'long') },
};

type Part = 'weekday' | 'day' | 'month' | 'year' | 'hour' | 'minute';

function partsOf(at: Date, words: 'short' | 'long', language: Language): Readonly<Record<Part, string>> {
  const parts = formats[language][words].formatToParts(at).map(({ type, value }) => [type, value]);
  return Object.fromEntries(parts) as Record<Part, string>;
}

// Sweden writes 2026-11-23 21:48 and keeps the same time.
const wallClock = new Intl.DateTimeFormat('sv-SE', { ...denmark, dateStyle: 'short', timeStyle: 'short' });

const hourNames = {
  first: { da: ' (sommertid)', en: ' (summer time)' },
  second: { da: ' (normaltid)', en: ' (standard time)' },
} as const;

function whichOfTwo(at: Date, language: Language): string {
  const shows = (milliseconds: number): string => wallClock.format(at.getTime() + milliseconds);
  if (shows(3_600_000) === shows(0)) return hourNames.first[language];
  if (shows(-3_600_000) === shows(0)) return hourNames.second[language];
  return '';
}
