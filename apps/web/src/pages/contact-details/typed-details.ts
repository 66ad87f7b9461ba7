import type { DirectoryUnitAnswer, OpenDayAnswer, Weekday } from '#api-client';
import type { FieldError } from '../../fds/error-summary.js';
import { type FormBody, typedIn } from '../../http/form-answer.js';
import { contactDetailsTexts } from '../../texts/contact-details.js';
import type { Language } from '../../texts/language.js';
import { weekdays, weekdayTexts } from '../../texts/opening-hours.js';
import { phoneText } from '../../texts/phone-text.js';
import { readClock, typedClock } from '../../times/danish-clock.js';

/** Telephone and opening hours as they stand in the form, right or wrong. */
export interface TypedDetails {
  readonly phone: string;
  /** Both empty on a day that is closed. */
  readonly week: Readonly<Record<Weekday, { readonly opens: string; readonly closes: string }>>;
  /** Of the unit as it was when the form was shown. */
  readonly version: number;
}

/** Ids and names of a weekday's two fields; an error about the day leads to the first. */
export const opensId = (weekday: Weekday): string => `${weekday}-opens`;
export const closesId = (weekday: Weekday): string => `${weekday}-closes`;

const weekOf = (day: (weekday: Weekday) => { opens: string; closes: string }): TypedDetails['week'] =>
  Object.fromEntries(weekdays.map((weekday) => [weekday, day(weekday)])) as TypedDetails['week'];

/** The form as it is first shown: with what holds. */
export function detailsInForce({ phone, openingHours, version }: DirectoryUnitAnswer, language: Language): TypedDetails {
  const typed = (time = ''): string => typedClock(time, language);
  return {
    phone: phoneText(phone),
    week: weekOf((weekday) => {
      const day = openingHours.find((each) => each.weekday === weekday);
      return { opens: typed(day?.opens), closes: typed(day?.closes) };
    }),
    version,
  };
}

export function readDetails(body: FormBody): TypedDetails {
  return {
    phone: typedIn(body, 'phone'),
    week: weekOf((weekday) => ({ opens: typedIn(body, opensId(weekday)), closes: typedIn(body, closesId(weekday)) })),
    version: Number(typedIn(body, 'version')),
  };
}

/** The week as the api takes it, or what to mend, day by day. */
export function openingHoursIn({ week }: TypedDetails, language: Language): { openingHours: OpenDayAnswer[]; errors: FieldError[] } {
  const openingHours: OpenDayAnswer[] = [];
  const errors: FieldError[] = [];
  for (const weekday of weekdays) {
    const { opens, closes } = week[weekday];
    if (opens === '' && closes === '') continue;
    const day = { weekday, opens: readClock(opens), closes: readClock(closes) };
    const fault = faultIn({ opens, closes }, day);
    if (fault !== undefined) errors.push({ field: opensId(weekday), text: contactDetailsTexts.in(language)(fault, { day: weekdayTexts.in(language)(weekday) }) });
    else openingHours.push(day as OpenDayAnswer);
  }
  return { openingHours, errors };
}

interface Times {
  readonly opens: string | undefined;
  readonly closes: string | undefined;
}

function faultIn(typed: Times, { opens, closes }: Times): 'halfADay' | 'clockUnclear' | 'closesFirst' | undefined {
  if (typed.opens === '' || typed.closes === '') return 'halfADay';
  if (opens === undefined || closes === undefined) return 'clockUnclear';
  return opens < closes ? undefined : 'closesFirst';
}
