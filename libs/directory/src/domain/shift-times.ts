import { type Refusal, refuse } from '#kernel';

const longest = 7 * 24 * 60 * 60 * 1000;

/**
 * Whether a shift may be planned for these times. It may have begun, for one takes over in the middle of a night; what has
 * ended is history and is not written anew.
 */
export function mayLast(startsAt: Date, endsAt: Date, now: Date): true | Refusal {
  if (endsAt <= startsAt) return refuse('shift-ends-before-start');
  if (endsAt.getTime() - startsAt.getTime() > longest) return refuse('shift-longer-than-week');
  return endsAt > now ? true : refuse('shift-has-ended');
}
