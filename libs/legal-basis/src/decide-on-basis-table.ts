import { type Actor, isRefusal, type Refusal, refuse } from '#kernel';
import { operation } from '#operation';
import type { Tx } from '#platform';
import { type ActivationRow, activationStore } from './activation.store.js';
import { type ActivationState, mayActivate, mayPropose, mayTakeEffect, sideOf } from './domain/activation.js';
import { activationView } from './http/legal-bases.view.js';

export interface DecideOnBasisTable {
  activationId: string;
}

/** The other side agrees, and from its day the version decides what may leave. What was disclosed keeps the version it was made under. */
export const activateBasisTable = operation({
  name: 'basis-table.activate',
  verb: 'alteration',
  purpose: () => 'operations',
  about: (_input: DecideOnBasisTable) => ({ scope: 'none' }),
  find: async (tx, { input }) => ({ proposal: await activationStore.find(tx, input.activationId) }),
  may: (actor, { proposal }) => mayActivate(actor, proposal),
  run: async (tx, { actor, found: { proposal }, now }) => {
    const may = proposal?.state === 'awaiting_second' ? mayTakeEffect(proposal.effectiveOn, now) : true;
    return isRefusal(may) ? may : await decide(tx, proposal, 'active', actor, now);
  },
  view: activationView,
});

/** An administrator of either side turns a proposal down, the own one too. It is never in force then; it can be proposed anew. */
export const turnDownBasisTable = operation({
  name: 'basis-table.turn-down',
  verb: 'alteration',
  purpose: () => 'operations',
  about: (_input: DecideOnBasisTable) => ({ scope: 'none' }),
  find: async (tx, { input }) => ({ proposal: await activationStore.find(tx, input.activationId) }),
  may: (actor) => mayPropose(actor),
  run: (tx, { actor, found: { proposal }, now }) => decide(tx, proposal, 'turned_down', actor, now),
  view: activationView,
});

type Decided = Exclude<ActivationState, 'awaiting_second'>;

/** Whoever is no administrator is told so whether or not there is such a proposal, and so learns nothing of it. */
async function decide(tx: Tx, found: ActivationRow | undefined, state: Decided, actor: Actor, now: Date): Promise<ActivationRow | Refusal> {
  if (found === undefined) return refuse('not-found');
  const side = sideOf(actor)!;
  const decided = await activationStore.decide(tx, found.id, state, now, actor.id, side);
  if (decided === 0) return refuse('wrong-state', { state: (await activationStore.find(tx, found.id))?.state ?? found.state });
  return { ...found, state, decidedAt: now, decidedBy: actor.id, decidedByName: actor.displayName, decidedSide: side };
}
