import type { Actor } from '#kernel';
import type { HandOverAnswer, HolderAnswer } from './holding.answer.js';

/** Who holds a part and who is asked to take it over, with their names. */
export interface NamedHolding {
  heldBy: string | null;
  holderName: string | null;
  handedTo: string | null;
  handedToName: string | null;
  handedAt: Date | null;
}

export function holderView({ heldBy, holderName }: NamedHolding, actor: Actor): HolderAnswer | undefined {
  return holderName === null ? undefined : { name: holderName, isMe: heldBy === actor.id };
}

export function handOverView({ handedTo, handedToName, handedAt }: NamedHolding, actor: Actor): HandOverAnswer | undefined {
  if (handedToName === null || handedAt === null) return undefined;
  return { toName: handedToName, toMe: handedTo === actor.id, at: handedAt.toISOString() };
}
