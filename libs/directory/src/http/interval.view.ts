import type { Interval } from '#calendar';
import type { IntervalAnswer } from './roster.answer.js';

export function intervalView({ from, to }: Interval): IntervalAnswer {
  return { from: from.toISOString(), to: to.toISOString() };
}
