import { locales, type Language } from './language.js';

/** A day of the calendar, `2019-05-31`, as "31. maj 2019". */
export const dayText = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00Z`));
