import { locales, type Language } from '../../texts/language.js';

const days = Object.fromEntries(Object.entries(locales).map(([language, locale]) => [language, new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })])) as Record<Language, Intl.DateTimeFormat>;

/** A day of the calendar, such as a day of birth: "31. maj 2019". */
export const dayText = (day: string, language: Language): string => days[language].format(new Date(`${day}T00:00:00Z`));
