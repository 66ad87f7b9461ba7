import { type Actor, isRefusal } from '#kernel';
import { operation } from '#operation';
import { mustBeCovered } from './domain/duty-gaps.js';
import { mayEdit } from './domain/who-may-edit.js';
import type { RosterAnswer } from './http/roster.answer.js';
import { intervalView } from './http/interval.view.js';
import { shiftView } from './http/shift.view.js';
import { selectOrganisation } from './organisation.store.js';
import { gapsOf, type OrganisationRows, rosterFrom, staffedShifts } from './roster.js';
import type { OwnUnitRow } from './unit.store.js';

export interface ReadRoster {
  unitId: string;
}

interface Roster {
  unit: OwnUnitRow;
  rows: OrganisationRows;
  now: Date;
}

/** Who is on duty for a unit of the own organisation in the next 14 days, and when nobody is. */
export const readRoster = operation({
  name: 'roster.read',
  verb: 'consultation',
  purpose: () => 'directory_lookup',
  about: (_input: ReadRoster) => ({ scope: 'none' }),
  find: async (tx, { input, actor }) => {
    const rows = await selectOrganisation(tx, actor.organisationId);
    const unit = rows.units.find(({ unitId }) => unitId === input.unitId);
    return unit === undefined ? undefined : { unit, rows };
  },
  may: () => true,
  run: async (_tx, { found, now }): Promise<Roster> => ({ ...found, now }),
  view: rosterView,
});

function rosterView({ unit, rows, now }: Roster, actor: Actor): RosterAnswer {
  return {
    unit: { id: unit.unitId, kind: unit.kind, name: { da: unit.nameDa, en: unit.nameEn } },
    within: intervalView(rosterFrom(now)),
    shifts: staffedShifts(unit, rows).map(({ shift, countsAsCovered }) => ({ ...shiftView(shift), countsAsCovered })),
    mustBeCovered: mustBeCovered(unit.kind),
    gaps: gapsOf(unit, rows, now).map(intervalView),
    mayEdit: !isRefusal(mayEdit(actor, 'roster', unit)),
  };
}
