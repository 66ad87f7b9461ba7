/** A shift as those see it who want to reach somebody. */
export interface DutyShift {
  readonly name: string;
  readonly phone: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Everybody who is on duty at this moment, who stays longest first. */
export function onDutyAt<Shift extends DutyShift>(shifts: readonly Shift[], at: Date): Shift[] {
  return shifts
    .filter(({ startsAt, endsAt }) => startsAt <= at && at < endsAt)
    .toSorted((a, b) => b.endsAt.getTime() - a.endsAt.getTime() || compareNames(a, b));
}

/** Who comes on duty next after this moment, if anybody is planned. */
export function nextOnDuty<Shift extends DutyShift>(shifts: readonly Shift[], at: Date): Shift | undefined {
  return shifts.filter(({ startsAt }) => startsAt > at).toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || compareNames(a, b))[0];
}

const compareNames = (a: DutyShift, b: DutyShift): number => a.name.localeCompare(b.name, 'da');
