import type { FieldError } from '../fds/error-summary.js';
import type { Language } from '../texts/language.js';
import { typedMomentTexts } from '../texts/moments.js';
import type { MomentFault, TypedMoment } from '../times/typed-moment.js';

type MomentField<Name extends string> = `${Name}-${'day' | 'month' | 'year' | 'clock' | 'which'}`;

/** A moment out of the fields that MomentFields draws. */
export function readTypedMoment<Name extends string>(name: Name, typed: (field: MomentField<Name>) => string): TypedMoment {
  return {
    day: { day: typed(`${name}-day`), month: typed(`${name}-month`), year: typed(`${name}-year`) },
    clock: typed(`${name}-clock`),
    which: typed(`${name}-which`),
  };
}

const places = { dayUnclear: 'day', clockUnclear: 'clock', clockSkipped: 'clock', clockTwice: 'which' } as const;

/** What is to be mended, at the fields of the moment. */
export function momentErrors(name: string, { clock }: TypedMoment, read: Date | MomentFault[], language: Language): FieldError[] {
  const say = typedMomentTexts.in(language);
  if (read instanceof Date) return [];
  return read.map((fault) => ({
    field: `${name}-${places[fault]}`,
    text: fault === 'clockSkipped' || fault === 'clockTwice' ? say(fault, { time: clock }) : say(fault),
  }));
}
