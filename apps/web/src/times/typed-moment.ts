import type { Language } from '../texts/language.js';
import { dayAndClockAt, instantsAt, readClock, readDay, typedClock, typedDay, type TypedDay } from './danish-clock.js';

/** An instant as it is typed: a day, a Danish clock, and in the hour that comes twice which of the two. */
export interface TypedMoment {
  readonly day: TypedDay;
  readonly clock: string;
  /** `first` or `second`; anything else says nothing. */
  readonly which: string;
}

/** Why what was typed is no instant. */
export type MomentFault = 'dayUnclear' | 'clockUnclear' | 'clockSkipped' | 'clockTwice';

/** The instant that was typed, or all that is to be mended. Which of two hours is only looked at where there are two. */
export function readMoment({ day, clock, which }: TypedMoment): Date | MomentFault[] {
  const [date, time] = [readDay(day), readClock(clock)];
  if (date === undefined || time === undefined) return [...(date === undefined ? ['dayUnclear' as const] : []), ...(time === undefined ? ['clockUnclear' as const] : [])];
  const [first, second] = instantsAt(date, time);
  if (first === undefined) return ['clockSkipped'];
  if (second === undefined || which === 'first') return first;
  return which === 'second' ? second : ['clockTwice'];
}

/** Whether the hour that was typed comes twice, so that one has to say which. */
export function isTwice({ day, clock }: TypedMoment): boolean {
  const [date, time] = [readDay(day), readClock(clock)];
  return date !== undefined && time !== undefined && instantsAt(date, time).length === 2;
}

/** What to type to mean this instant, to the minute. */
export function typedMoment(at: Date, language: Language): TypedMoment {
  const { day, time } = dayAndClockAt(at);
  const [, second] = instantsAt(day, time);
  return { day: typedDay(day), clock: typedClock(time, language), which: second === undefined ? '' : at < second ? 'first' : 'second' };
}
