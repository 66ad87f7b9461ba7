import type { Role, UnitKind } from '#kernel';

/** One role that somebody holds in one unit today, and can sign in with. */
export interface Workplace {
  readonly unitId: string;
  readonly unitKind: UnitKind;
  readonly role: Role;
}

interface Unit {
  readonly unitId: string;
  readonly kind: UnitKind;
}

const police: readonly Role[] = ['police_officer', 'police_coordinator'];

/** Roles whose holders can take what comes to a unit of this kind. Nobody is on duty for the control or the running of the system. */
const fitting: Readonly<Record<UnitKind, readonly Role[]>> = {
  control_room: police,
  specialised_unit: police,
  local_police: police,
  child_intake: ['child_intake', 'duty_officer'],
  adult_coordinator: ['adult_coordinator', 'duty_officer'],
  duty_officer: ['duty_officer', 'child_intake', 'adult_coordinator'],
  audit_office: [],
  administration: [],
};

/** Whether somebody with these workplaces holds the very role of the unit: whom a referral to it is for. */
export function isRoleHolder(workplaces: readonly Workplace[], unit: Unit): boolean {
  return workplaces.some(({ unitId, role }) => unitId === unit.unitId && (role === unit.kind || police.includes(role)));
}

/** Whether they may take a shift of the unit: they work there or in the organisation's out-of-hours duty, in a fitting role. */
export function mayTakeShift(workplaces: readonly Workplace[], unit: Unit): boolean {
  return workplaces.some(({ unitId, unitKind, role }) => fitting[unit.kind].includes(role) && (unitId === unit.unitId || unitKind === 'duty_officer'));
}

/** Whether they may stand in for the unit: a fitting role anywhere in the organisation. */
export function mayBeDeputy(workplaces: readonly Workplace[], unit: Unit): boolean {
  return workplaces.some(({ role }) => fitting[unit.kind].includes(role));
}
