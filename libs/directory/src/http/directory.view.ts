import { isOpenAt } from '#calendar';
import { nextOnDuty, onDutyAt } from '../domain/on-duty.js';
import { isRoleHolder, mayBeDeputy, mayTakeShift } from '../domain/who-may-serve.js';
import type { DirectoryUnitRow } from '../directory.store.js';
import type { PersonAtWork } from '../people.store.js';
import type { DirectoryNow } from '../read-directory.js';
import type { ShiftRow } from '../shift.store.js';
import type { DirectoryAnswer } from './directory.answer.js';

type DirectoryUnitAnswer = DirectoryAnswer['units'][number];

export function directoryView({ units, hours, people, shifts, outside, now }: DirectoryNow): DirectoryAnswer {
  const shiftsOf = Map.groupBy(shifts, ({ unitId }) => unitId);
  return {
    units: units.map((unit) => {
      const staff = people.get(unit.organisationId) ?? [];
      const weekly = hours.get(unit.unitId) ?? [];
      return {
        unitId: unit.unitId,
        kind: unit.kind,
        name: { da: unit.nameDa, en: unit.nameEn },
        organisation: {
          id: unit.organisationId,
          kind: unit.organisationKind,
          name: { da: unit.organisationNameDa, en: unit.organisationNameEn },
          municipalityCode: unit.municipalityCode,
        },
        phone: unit.phone,
        openingHours: weekly.map(({ weekday, opens, closes }) => ({ weekday, opens, closes })),
        isOpenNow: isOpenAt(weekly, now),
        ...staffView(unit, staff),
        ...dutyView(unit, staff, shiftsOf.get(unit.unitId) ?? [], now),
        version: unit.version,
      };
    }),
    outsideMunicipalities: outside.map(({ municipalityCode, name, intakePhone, dutyPhone }) => ({ municipalityCode, name, intakePhone, dutyPhone })),
  };
}

/** Whom to ask for on the telephone. A deputy who can no longer stand in is not shown. */
function staffView(unit: DirectoryUnitRow, staff: PersonAtWork[]): Pick<DirectoryUnitAnswer, 'roleHolders' | 'hasRoleHolder' | 'deputy'> {
  const held = staff.flatMap(({ name, workplaces }) => workplaces.filter(({ unitId }) => unitId === unit.unitId).map(({ role }) => ({ role, name })));
  return {
    roleHolders: [...Map.groupBy(held, ({ role }) => role)].map(([role, holders]) => ({ role, names: holders.map(({ name }) => name) })),
    hasRoleHolder: staff.some(({ workplaces }) => isRoleHolder(workplaces, unit)),
    deputy: staff.find(({ id, workplaces }) => id === unit.deputyId && mayBeDeputy(workplaces, unit))?.name,
  };
}

/** Who is on duty. A shift of somebody who has left since is nobody's. */
function dutyView(unit: DirectoryUnitRow, staff: PersonAtWork[], shifts: ShiftRow[], now: Date): Pick<DirectoryUnitAnswer, 'onDutyNow' | 'nextOnDuty'> {
  const able = new Set(staff.filter(({ workplaces }) => mayTakeShift(workplaces, unit)).map(({ id }) => id));
  const held = shifts.filter(({ staffMemberId }) => able.has(staffMemberId));
  const next = nextOnDuty(held, now);
  return {
    onDutyNow: onDutyAt(held, now).map(({ name, phone, endsAt }) => ({ name, phone, until: endsAt.toISOString() })),
    ...(next === undefined ? {} : { nextOnDuty: { name: next.name, phone: next.phone, from: next.startsAt.toISOString() } }),
  };
}
