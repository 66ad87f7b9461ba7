import { type Actor, type Refusal, refuse, type Role } from '#kernel';

/** What of a unit can be changed here. */
export type UnitFact = 'contact-details' | 'deputy' | 'roster';

/** Roles that change a fact of any unit of the own organisation, and roles that change it of the own unit. */
const editors: Readonly<Record<UnitFact, { anywhere: readonly Role[]; ownUnit: readonly Role[] }>> = {
  'contact-details': { anywhere: ['administrator'], ownUnit: [] },
  deputy: { anywhere: ['administrator'], ownUnit: [] },
  roster: { anywhere: ['administrator'], ownUnit: ['duty_officer', 'adult_coordinator', 'police_coordinator'] },
};

/** Whether the actor may change this of the unit. Nobody changes anything of another organisation. */
export function mayEdit(actor: Actor, fact: UnitFact, unit: { unitId: string; organisationId: string }): true | Refusal {
  const { anywhere, ownUnit } = editors[fact];
  const isAllowed = anywhere.includes(actor.role) || (ownUnit.includes(actor.role) && unit.unitId === actor.unitId);
  return isAllowed && unit.organisationId === actor.organisationId ? true : refuse('not-allowed');
}
