import { type Actor, isAssuredAtLeast, type Refusal, refuse, type Role, type UnitKind } from '#kernel';

/** The one table of who works where: a role outside its kind of unit would see what it is not for, or nothing. */
export const rolesOfUnit: Readonly<Record<UnitKind, readonly Role[]>> = {
  control_room: ['police_officer', 'police_coordinator'],
  specialised_unit: ['police_officer', 'police_coordinator'],
  local_police: ['police_officer', 'police_coordinator'],
  child_intake: ['child_intake'],
  adult_coordinator: ['adult_coordinator'],
  duty_officer: ['duty_officer'],
  audit_office: ['auditor'],
  administration: ['administrator'],
};

/**
 * Rights over the controls themselves. One administrator alone could otherwise make an auditor who looks away, or a
 * second administrator who approves everything.
 */
export function needsTwoAdministrators(role: Role): role is 'auditor' | 'administrator' {
  return role === 'auditor' || role === 'administrator';
}

/** Who may look at and change what staff of the own organisation may do. */
export function mayAdministerStaff(actor: Actor): true | Refusal {
  if (actor.role !== 'administrator') return refuse('not-allowed');
  return isAssuredAtLeast(actor.assuranceLevel, 'high') || refuse('assurance-too-low');
}

/** As above, for one person: nobody decides on themselves, not to their disadvantage either, so that somebody is always left. */
export function mayAdminister(actor: Actor, staffMemberId: string): true | Refusal {
  const may = mayAdministerStaff(actor);
  if (may !== true) return may;
  return staffMemberId !== actor.id || refuse('not-for-yourself');
}

export interface Period {
  from: Date;
  /** Null while nobody has said when it ends. */
  to: Date | null;
}

/** The period that was asked for, from now when it says no beginning; undefined for one that cannot be. */
export function periodAsked(from: Date | undefined, to: Date | undefined, now: Date): Period | undefined {
  if (from !== undefined && from <= now) return undefined;
  const period = { from: from ?? now, to: to ?? null };
  return period.to === null || period.to > period.from ? period : undefined;
}

/** Whether two periods have a moment in common. One that ends as it begins has none. */
export function doOverlap(one: Period, other: Period): boolean {
  const from = one.from > other.from ? one.from : other.from;
  return [one.to, other.to].every((to) => to === null || from < to);
}
