const hour = 60 * 60 * 1000;

/**
 * When a draft that is still unsent is spoken of, and to whom, in milliseconds from its beginning. Elapsed time, so that
 * a night in which the clocks change is no longer and no shorter. The first and the last stand in row security too
 * (db/migrations/8000-drafts.ts), and a spec holds the two together.
 */
export const draftAges = {
  /** The owner is told, and a colleague of the unit may take the draft over. */
  ownerIsTold: 8 * hour,
  /** Everybody of the unit who handles cases is told: a unit may have no coordinator, and then nobody else would know. */
  colleaguesAreTold: 10 * hour,
  /** The content is deleted; where a child was ever on the draft it is kept, and says so. */
  ends: 12 * hour,
} as const;

/** As long as a child keeps a draft, the unit is told again every so often: whoever was told at night may have been nobody. */
export const keptIsToldEvery = 2 * hour;

/** What of a draft its age depends on. */
export interface Aging {
  startedAt: Date;
  hadChild: boolean;
}

const isPast = ({ startedAt }: Aging, age: number, now: Date): boolean => now.getTime() >= startedAt.getTime() + age;

/** Whether it is "kladde ikke sendt". */
export const isOverdue = (draft: Aging, now: Date): boolean => isPast(draft, draftAges.ownerIsTold, now);

/** Whether colleagues of the unit see that it is there. */
export const isShownToColleagues = (draft: Aging, now: Date): boolean => isPast(draft, draftAges.colleaguesAreTold, now);

/** Whether its time is up, and only a child keeps it. */
export const isKept = (draft: Aging, now: Date): boolean => draft.hadChild && hasEnded(draft, now);

export const hasEnded = (draft: Aging, now: Date): boolean => isPast(draft, draftAges.ends, now);

export const shownToColleaguesAt = ({ startedAt }: Pick<Aging, 'startedAt'>): Date => new Date(startedAt.getTime() + draftAges.colleaguesAreTold);

export const endOf = ({ startedAt }: Pick<Aging, 'startedAt'>): Date => new Date(startedAt.getTime() + draftAges.ends);

/** When the unit is told the next time, or undefined when it has been told for the last time before the end. */
export function nextTelling({ startedAt }: Pick<Aging, 'startedAt'>, now: Date): Date | undefined {
  const tellings = [draftAges.ownerIsTold, draftAges.colleaguesAreTold].map((age) => new Date(startedAt.getTime() + age));
  return tellings.find((at) => at > now);
}

/** When the unit is told again of a draft that is kept: at even steps from its end, whenever it was told the last time. */
export function nextTellingOfKept(draft: Pick<Aging, 'startedAt'>, now: Date): Date {
  const end = endOf(draft).getTime();
  const steps = Math.floor((now.getTime() - end) / keptIsToldEvery) + 1;
  return new Date(end + steps * keptIsToldEvery);
}
