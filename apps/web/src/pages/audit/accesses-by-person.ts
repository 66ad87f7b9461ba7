import type { PlainLogLineAnswer } from '#api-client';

/** What one member of staff did, the newest first. */
export interface AccessesOfPerson {
  readonly acts: readonly [PlainLogLineAnswer, ...PlainLogLineAnswer[]];
}

/**
 * Acts under those who did them: whoever did something last comes first. Somebody who works in two units stands under each,
 * for there the access was given.
 */
export function accessesByPerson(entries: readonly PlainLogLineAnswer[]): AccessesOfPerson[] {
  const whose = ({ actor, organisation, unit }: PlainLogLineAnswer): string => JSON.stringify([actor, organisation?.da, unit?.da]);
  return [...Map.groupBy(entries, whose).values()].map(([first, ...others]) => ({ acts: [first!, ...others] }));
}

/** How many members of staff they are; jobs of the system are nobody. */
export const staffIn = (entries: readonly PlainLogLineAnswer[]): number => new Set(entries.flatMap(({ actor }) => (actor === null ? [] : [actor]))).size;
