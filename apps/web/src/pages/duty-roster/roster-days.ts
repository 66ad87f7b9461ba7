import type { IntervalAnswer, RosterAnswer, RosterShiftAnswer } from '#api-client';
import { danishDay } from '../../texts/moment-text.js';

/** A shift, or a time at which nobody answers. */
export type RosterEntry = { readonly from: Date; readonly to: Date } & ({ readonly shift: RosterShiftAnswer } | { readonly gap: IntervalAnswer });

export interface RosterDay {
  /** Some instant of the day. */
  readonly at: Date;
  readonly entries: readonly [RosterEntry, ...RosterEntry[]];
}

/** Shifts and gaps under the Danish day on which they begin, in order; what runs already stands under today. */
export function rosterDays({ within, shifts, gaps }: RosterAnswer): RosterDay[] {
  const now = new Date(within.from);
  const entries: RosterEntry[] = [
    ...shifts.map((shift) => ({ shift, from: new Date(shift.startsAt), to: new Date(shift.endsAt) })),
    ...gaps.map((gap) => ({ gap, from: new Date(gap.from), to: new Date(gap.to) })),
  ].toSorted((a, b) => a.from.getTime() - b.from.getTime());
  const shownAt = ({ from }: RosterEntry): Date => (from < now ? now : from);
  return [...Map.groupBy(entries, (entry) => danishDay(shownAt(entry))).values()]
    .map(([first, ...others]) => ({ at: shownAt(first!), entries: [first!, ...others] }));
}

/** Who is on duty at the moment that the roster begins with, and who comes next. Who can no longer take a shift is neither. */
export function dutyNow({ within, shifts }: RosterAnswer): { onDuty: RosterShiftAnswer[]; next: RosterShiftAnswer | undefined } {
  const counted = shifts.filter(({ countsAsCovered }) => countsAsCovered);
  const hasBegun = ({ startsAt }: RosterShiftAnswer): boolean => new Date(startsAt) <= new Date(within.from);
  return { onDuty: counted.filter(hasBegun), next: counted.find((shift) => !hasBegun(shift)) };
}
