import type { DirectoryAnswer, ReferralPreviewAnswer } from '#api-client';
import type { Language } from '../../texts/language.js';
import { typedMoment } from '../../times/typed-moment.js';
import { most, nextNumber, numbersOf } from './people.js';
import { callsTo } from './read-call.js';
import { phoneOf } from './receivers.js';
import { Typed } from './typed.js';

/** The contact points to which somebody has to call, once each, in the order of the parts. */
export function unitsToCall({ parts }: ReferralPreviewAnswer, directory: DirectoryAnswer, language: Language) {
  const ids = [...new Set(parts.flatMap(({ needsCall, receiver }) => (needsCall && receiver !== undefined ? [receiver.id] : [])))];
  return ids.flatMap((id) => directory.units.find(({ unitId }) => unitId === id) ?? []).map((unit) => ({ id: unit.unitId, name: unit.name[language], phone: phoneOf(unit) }));
}

/** Another call to write down: to the number that answers there, now, with nothing said of how it went. */
export function withCall(typed: Typed, unit: { id: string; phone: string }, now: Date, language: Language): Typed {
  const numbers = numbersOf(typed, 'call');
  if (numbers.length >= most.call) return typed;
  const number = nextNumber(numbers);
  const { day, clock, which } = typedMoment(now, language);
  return typed.with('call', ...numbers.map(String), String(number)).and(Typed.in({
    [`call-${number}-to`]: unit.id, [`call-${number}-number`]: unit.phone, [`call-${number}-at-day`]: day.day, [`call-${number}-at-month`]: day.month,
    [`call-${number}-at-year`]: day.year, [`call-${number}-at-clock`]: clock, [`call-${number}-at-which`]: which,
  }));
}

/** A first call for each contact point that has none yet. */
export const withFirstCalls = (typed: Typed, units: ReturnType<typeof unitsToCall>, now: Date, language: Language): Typed =>
  units.filter(({ id }) => callsTo(typed, id).length === 0).reduce((all, unit) => withCall(all, unit, now, language), typed);
