import { type Actor, isAssuredAtLeast, type Refusal, refuse } from '#kernel';
import type { BasisTable, IsoDay } from './basis-table.js';
import { dayHasCome, dayHasPassed } from './days.js';

export const activationStates = ['awaiting_second', 'active', 'turned_down'] as const;
export type ActivationState = (typeof activationStates)[number];

/** The two sides that must agree on what may pass between them. */
export const sides = ['police', 'municipality'] as const;
export type Side = (typeof sides)[number];

/** The side that an actor speaks for; the supervisory authority speaks for none. */
export function sideOf({ organisationKind }: Pick<Actor, 'organisationKind'>): Side | undefined {
  return sides.find((side) => side === organisationKind);
}

/** Whether the actor may propose a version, or turn a proposal down: an administrator of one of the two sides, surely signed in. */
export function mayPropose(actor: Actor): true | Refusal {
  if (actor.role !== 'administrator' || sideOf(actor) === undefined) return refuse('not-allowed');
  return isAssuredAtLeast(actor.assuranceLevel, 'high') || refuse('assurance-too-low');
}

/** Whether the actor may put it in force: somebody else than who proposed it, and of the other side. */
export function mayActivate(actor: Actor, proposal: { proposedBy: string | null; proposedSide: Side | null } | undefined): true | Refusal {
  const may = mayPropose(actor);
  if (may !== true || proposal === undefined) return may;
  return proposal.proposedSide !== sideOf(actor) && proposal.proposedBy !== actor.id ? true : refuse('administrator-of-other-side-needed');
}

export const activationActs = ['activate', 'turn_down'] as const;
export type ActivationAct = (typeof activationActs)[number];

/** What the actor can do with a proposal as it is. Asked for by whoever draws buttons. */
export function actsOn(proposal: { state: ActivationState; proposedBy: string | null; proposedSide: Side | null }, actor: Actor): ActivationAct[] {
  if (proposal.state !== 'awaiting_second') return [];
  const isPossible: Record<ActivationAct, boolean> = { activate: mayActivate(actor, proposal) === true, turn_down: mayPropose(actor) === true };
  return activationActs.filter((act) => isPossible[act]);
}

/** Whether a version may come into force on that day: never for days that have passed, for what was disclosed on them keeps its version. */
export function mayTakeEffect(effectiveOn: IsoDay, now: Date): true | Refusal {
  return dayHasPassed(effectiveOn, now) ? refuse('period-impossible', { field: 'effectiveOn' }) : true;
}

/** A version with the first Danish day on which it is in force. */
export interface ActivatedTable {
  readonly table: BasisTable;
  readonly effectiveOn: IsoDay;
}

/**
 * The version in force at an instant.
 * @param activated as the store gives them: the latest day first, and of one day the one activated last first
 */
export function tableInForce(activated: readonly ActivatedTable[], at: Date): BasisTable | undefined {
  return activated.find(({ effectiveOn }) => dayHasCome(effectiveOn, at))?.table;
}
