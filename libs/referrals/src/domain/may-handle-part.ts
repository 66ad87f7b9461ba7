import { type Actor, type Refusal, refuse, type Role } from '#kernel';
import type { PartKind } from './part-content.js';

const roles: Readonly<Record<PartKind, readonly Role[]>> = {
  child: ['child_intake', 'duty_officer'],
  adult: ['adult_coordinator'],
};

/** A contact point's staff handle the parts that it received, in the role that this kind of part is for. */
export function mayHandlePart(actor: Actor, part: { kind: PartKind; contactPointId: string | null }): true | Refusal {
  const isTheirs = part.contactPointId === actor.unitId && actor.organisationKind === 'municipality';
  return isTheirs && handlesKind(actor, part.kind) ? true : refuse('not-allowed');
}

/** Whether this is the role that such parts are for. */
export const handlesKind = (actor: Actor, kind: PartKind): boolean => roles[kind].includes(actor.role);

/** The staff of contact points, whatever kind of part theirs is for. */
export function handlesParts(actor: Actor): true | Refusal {
  const isHandler = Object.values(roles).flat().includes(actor.role);
  return isHandler && actor.organisationKind === 'municipality' ? true : refuse('not-allowed');
}

/** The sending unit's officers and coordinators answer for what it sent. */
export function maySeeSentPart(actor: Actor, part: { senderUnitId: string }): true | Refusal {
  const isTheirs = part.senderUnitId === actor.unitId && actor.organisationKind === 'police';
  return isTheirs && (actor.role === 'police_officer' || actor.role === 'police_coordinator') ? true : refuse('not-allowed');
}
