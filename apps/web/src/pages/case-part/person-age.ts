import { casePartTexts } from '../../texts/case-part.js';
import { locales, type Language } from '../../texts/language.js';

interface Aged {
  readonly role?: string;
  readonly ageInMonths?: number;
  readonly expectedBirthOn?: string;
}

/** How old somebody is, as people say it: months under two years, a due date before birth. Never the birth date. */
export function ageText({ role, ageInMonths, expectedBirthOn }: Aged, language: Language): string {
  const say = casePartTexts.in(language);
  if (expectedBirthOn !== undefined) return say('unborn', { day: dayText(expectedBirthOn, language) });
  if (role === 'unborn_child') return say('unbornUnknown');
  if (ageInMonths === undefined) return say('ageNotGiven');
  return ageInMonths < 24 ? say('months', { count: ageInMonths }) : say('years', { count: Math.floor(ageInMonths / 12) });
}

/** A day of the calendar, where no clock is meant. */
const dayText = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00Z`));
