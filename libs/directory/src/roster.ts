import type { Interval } from '#calendar';
import { dutyGaps, mustBeCovered } from './domain/duty-gaps.js';
import { mayTakeShift } from './domain/who-may-serve.js';
import type { PersonAtWork } from './people.store.js';
import { rosterLength, type ShiftRow } from './shift.store.js';
import type { HoursByUnit, OwnUnitRow } from './unit.store.js';

/** What of an organisation says where its rosters have gaps. */
export interface OrganisationRows {
  units: OwnUnitRow[];
  hours: HoursByUnit;
  people: PersonAtWork[];
  shifts: ShiftRow[];
}

/** The 14 days from this moment that a roster is about. */
export function rosterFrom(now: Date): Interval {
  return { from: now, to: new Date(now.getTime() + rosterLength) };
}

/** The unit's shifts, each with whether the one who has it can still take it. */
export function staffedShifts(unit: OwnUnitRow, { people, shifts }: OrganisationRows): { shift: ShiftRow; countsAsCovered: boolean }[] {
  const able = new Set(people.filter(({ workplaces }) => mayTakeShift(workplaces, unit)).map(({ id }) => id));
  return shifts.filter(({ unitId }) => unitId === unit.unitId).map((shift) => ({ shift, countsAsCovered: able.has(shift.staffMemberId) }));
}

/** When nobody answers for the unit in the 14 days from this moment; never, where nobody must. */
export function gapsOf(unit: OwnUnitRow, rows: OrganisationRows, now: Date): Interval[] {
  if (!mustBeCovered(unit.kind)) return [];
  const intakes = rows.units.filter(({ kind }) => kind === 'child_intake').map(({ unitId }) => rows.hours.get(unitId) ?? []);
  const covered = staffedShifts(unit, rows).filter(({ countsAsCovered }) => countsAsCovered);
  return dutyGaps(rosterFrom(now), intakes, covered.map(({ shift }) => ({ from: shift.startsAt, to: shift.endsAt })));
}
