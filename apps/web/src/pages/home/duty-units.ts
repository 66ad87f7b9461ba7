import type { DirectoryAnswer, DirectoryUnitAnswer } from '#api-client';

/** A unit that somebody may be on duty for, and who else answers there at this moment. */
export interface DutyUnit {
  readonly unit: DirectoryUnitAnswer;
  /** The child intakes of the same organisation that are open now: then nobody needs to be on duty. */
  readonly openIntakes: readonly DirectoryUnitAnswer[];
}

export interface DutyUnits {
  /** Of the organisation that was asked for. */
  readonly own: readonly DutyUnit[];
  readonly others: readonly DutyUnit[];
}

const byName = new Intl.Collator('da');

/** The out-of-hours duties, also those for which nobody is on duty, and every other unit that has somebody: one's own apart, each by name. */
export function dutyUnits({ units }: DirectoryAnswer, ownOrganisationId: string): DutyUnits {
  const shown = units
    .filter(({ kind, onDutyNow }) => kind === 'duty_officer' || onDutyNow.length > 0)
    .toSorted((one, other) => byName.compare(one.organisation.name.da, other.organisation.name.da))
    .map((unit) => ({ unit, openIntakes: units.filter((each) => each.organisation.id === unit.organisation.id && each.kind === 'child_intake' && each.isOpenNow) }));
  const isOwn = ({ unit }: DutyUnit): boolean => unit.organisation.id === ownOrganisationId;
  return { own: shown.filter(isOwn), others: shown.filter((each) => !isOwn(each)) };
}
