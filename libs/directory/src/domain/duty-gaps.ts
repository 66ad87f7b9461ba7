import { type Interval, openIntervals, type WeeklyHours, without } from '#calendar';
import type { UnitKind } from '#kernel';

/** Whether a unit of this kind must have somebody on duty at all: the social out-of-hours duty, and only that. */
export function mustBeCovered(kind: UnitKind): boolean {
  return kind === 'duty_officer';
}

/**
 * When nobody answers for a child: every moment at which no child intake of the municipality is open and nobody is on
 * duty, in order. A municipality without a child intake must have somebody on duty at every moment.
 * @param intakes the opening hours of the municipality's child intakes
 * @param shifts who is on duty when; they may overlap
 */
export function dutyGaps(within: Interval, intakes: readonly WeeklyHours[], shifts: readonly Interval[]): Interval[] {
  const open = intakes.flatMap((hours) => openIntervals(hours, within));
  return without([within], [...open, ...shifts]);
}
