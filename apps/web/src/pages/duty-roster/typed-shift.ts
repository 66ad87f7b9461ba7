import type { RosterShiftAnswer, SetShiftDto } from '#api-client';
import type { FieldError } from '../../fds/error-summary.js';
import { type FormBody, typedIn } from '../../http/form-answer.js';
import { dutyRosterTexts } from '../../texts/duty-roster.js';
import type { Language } from '../../texts/language.js';
import { phoneText } from '../../texts/phone-text.js';
import { momentErrors, readTypedMoment } from '../../http/moment-answer.js';
import { readMoment, type TypedMoment, typedMoment } from '../../times/typed-moment.js';

/** A shift as it stands in the form, right or wrong. */
export interface TypedShift {
  /** Empty while nobody is chosen. */
  readonly staffMemberId: string;
  readonly from: TypedMoment;
  readonly to: TypedMoment;
  readonly phone: string;
}

const nothing: TypedMoment = { day: { day: '', month: '', year: '' }, clock: '', which: '' };

/** A new shift before anything is typed: for the time that it is to cover, or from today. */
export function newShift(from: Date, to: Date | undefined, language: Language): TypedShift {
  const begins = typedMoment(from, language);
  if (to === undefined) return { staffMemberId: '', from: { ...nothing, day: begins.day }, to: nothing, phone: '' };
  return { staffMemberId: '', from: begins, to: typedMoment(to, language), phone: '' };
}

/** The form of a shift as it is first shown: with what holds. */
export function shiftInForce({ staffMemberId, startsAt, endsAt, phone }: RosterShiftAnswer, language: Language): TypedShift {
  return { staffMemberId, from: typedMoment(new Date(startsAt), language), to: typedMoment(new Date(endsAt), language), phone: phoneText(phone) };
}

export function readShift(body: FormBody): TypedShift {
  const typed = (name: string): string => typedIn(body, name);
  return { staffMemberId: typed('person'), from: readTypedMoment('from', typed), to: readTypedMoment('to', typed), phone: typed('phone') };
}

/** The shift as the api takes it, or what to mend. Whether it may be is for the api to say. */
export function shiftIn(typed: TypedShift, language: Language): { shift: SetShiftDto } | { errors: FieldError[] } {
  const [from, to] = [readMoment(typed.from), readMoment(typed.to)];
  const errors = [
    ...(typed.staffMemberId === '' ? [{ field: 'person', text: dutyRosterTexts.in(language)('choosePerson') }] : []),
    ...momentErrors('from', typed.from, from, language),
    ...momentErrors('to', typed.to, to, language),
  ];
  if (errors.length > 0 || !(from instanceof Date) || !(to instanceof Date)) return { errors };
  return { shift: { staffMemberId: typed.staffMemberId, startsAt: from.toISOString(), endsAt: to.toISOString(), phone: typed.phone } };
}
