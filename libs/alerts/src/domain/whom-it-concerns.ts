import type { Actor, Role } from '#kernel';

/** What followers are told: that something of this kind is another now, so that they ask anew. Says nothing about anybody. */
export const eventKinds = ['directory.changed', 'draft.changed', 'part.delivered', 'part.handed-over', 'part.changed'] as const;
export type EventKind = (typeof eventKinds)[number];

/** Run and control the system, and see no case: that one has come in is not for them. */
const withoutCases: readonly Role[] = ['administrator', 'auditor'];

/** Write drafts and take them over. */
const withDrafts: readonly Role[] = ['police_officer', 'police_coordinator'];

/** Within a contact point, from one colleague to another: told apart, so that whoever gave a part is not called back to it by the giving. */
const handOvers: readonly string[] = ['part.hand-over', 'part.take-over'];

/**
 * What a follower is told of a fact of the outbox, or null when it does not concern them. The directory concerns everybody
 * who works here; a part only those who handle parts at the unit that the fact names, and a draft only the police there. What was done to a part is not said:
 * the other authority may not know the inner steps. A kind that is not named here concerns nobody.
 */
export function whatConcerns(actor: Pick<Actor, 'unitId' | 'role'>, fact: { kind: string; unitId: string }): EventKind | null {
  if (fact.kind === 'directory.changed') return 'directory.changed';
  const isTheirs = fact.unitId === actor.unitId && !withoutCases.includes(actor.role);
  if (isTheirs && withDrafts.includes(actor.role) && fact.kind.startsWith('draft.')) return 'draft.changed';
  if (!isTheirs || !fact.kind.startsWith('part.')) return null;
  if (handOvers.includes(fact.kind)) return 'part.handed-over';
  return fact.kind === 'part.delivered' ? 'part.delivered' : 'part.changed';
}
