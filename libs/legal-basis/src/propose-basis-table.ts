import { isRefusal, refuse } from '#kernel';
import { operation } from '#operation';
import { type ActivationRow, activationStore } from './activation.store.js';
import { mayPropose, mayTakeEffect, sideOf } from './domain/activation.js';
import { activationView } from './http/legal-bases.view.js';

export interface ProposeBasisTable {
  activationId: string;
  version: string;
  /** A Danish day, from its beginning. */
  effectiveOn: string;
}

/** An administrator proposes that a version shall be in force from a day. It is in force by nothing that one side does alone. */
export const proposeBasisTable = operation({
  name: 'basis-table.propose',
  verb: 'alteration',
  purpose: () => 'operations',
  about: (_input: ProposeBasisTable) => ({ scope: 'none' }),
  find: async (tx, { input }) => {
    const [versions, first] = await Promise.all([activationStore.versions(tx), activationStore.find(tx, input.activationId)]);
    return { isThere: versions.some(({ version }) => version === input.version), first };
  },
  may: (actor) => mayPropose(actor),
  run: async (tx, { actor, input, found: { isThere, first }, now }) => {
    if (!isThere) return refuse('not-found');
    if (first !== undefined) {
      const isSame = first.version === input.version && first.effectiveOn === input.effectiveOn && first.proposedBy === actor.id;
      return isSame ? first : refuse('differs-from-first');
    }
    const may = mayTakeEffect(input.effectiveOn, now);
    if (isRefusal(may)) return may;
    const proposed = { id: input.activationId, version: input.version, effectiveOn: input.effectiveOn };
    const side = sideOf(actor)!;
    await activationStore.insert(tx, { ...proposed, at: now, by: actor.id, side });
    const undecided = { state: 'awaiting_second' as const, decidedAt: null, decidedBy: null, decidedByName: null, decidedSide: null };
    return { ...proposed, ...undecided, proposedAt: now, proposedBy: actor.id, proposedByName: actor.displayName, proposedSide: side } satisfies ActivationRow;
  },
  view: activationView,
});
