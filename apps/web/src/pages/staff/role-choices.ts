import type { ListedStaffMemberAnswer, StaffUnitAnswer } from '#api-client';
import { isOneOf, type Role, roles } from '#kernel';
import type { HintedChoice } from '../../fds/choice-list.js';
import type { Language } from '../../texts/language.js';
import { staffTexts } from '../../texts/staff.js';
import { isAlive, roleInUnit, type StaffPlace } from './staff-places.js';

/** A role in a unit, as one choice of a form: the unit's id, a blank, the role. */
export type TypedRole = string;

/** Roles over the controls themselves: the api takes them as a proposal, which a second administrator decides. */
const needsTwo: readonly Role[] = ['auditor', 'administrator'];

/** Every role in every unit where the person has none and is proposed for none; and what was chosen, so that it is kept. */
export function roleChoices({ member, units }: StaffPlace, chosen: TypedRole | undefined, language: Language): HintedChoice[] {
  const say = staffTexts.in(language);
  return units.flatMap((unit) => unit.roles.map((role) => ({ unit, role, value: `${unit.unitId} ${role}` })))
    .filter(({ unit, value }) => value === chosen || !isTaken(member, unit))
    .map(({ unit: { unitId }, role, value }) => ({
      value, text: roleInUnit({ role, unitId }, units, language), ...(needsTwo.includes(role) ? { hint: say('needsTwo') } : {}),
    }));
}

const isTaken = ({ assignments }: ListedStaffMemberAnswer, { unitId }: StaffUnitAnswer): boolean =>
  assignments.some((assignment) => assignment.unitId === unitId && isAlive(assignment));

/** The choice as it came in a form; undefined for none, or for something that is no choice of ours. */
export function chosenRole(typed: TypedRole): { unitId: string; role: Role } | undefined {
  const [unitId = '', role] = typed.split(' ');
  return unitId !== '' && isOneOf(roles, role) ? { unitId, role } : undefined;
}
