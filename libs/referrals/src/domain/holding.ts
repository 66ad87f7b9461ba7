import { type Refusal, refuse } from '#kernel';
import type { PartEvent, PartState } from './part-state.js';

/** Who in the contact point holds a part, and to whom it is being handed over. */
export interface Holding {
  heldBy: string | null;
  handedTo: string | null;
  handedAt: Date | null;
}

export const heldByNobody: Holding = { heldBy: null, handedTo: null, handedAt: null };

/**
 * Who holds a part after an event, by whoever made it happen. Accepting and taking over hold; giving the part away lets
 * go; a hand-over changes nobody until the colleague confirms (domain.md requirement 19), and ends with the part.
 */
export function holdingAfter(event: PartEvent, { heldBy, handedTo, handedAt }: Holding, by: string): Holding {
  if (event === 'accept' || event === 'take_over') return { heldBy: by, handedTo: null, handedAt: null };
  if (event === 'return' || event === 'pass_on' || event === 'send') return heldByNobody;
  if (event === 'close' || event === 'withdraw') return { heldBy, handedTo: null, handedAt: null };
  return { heldBy, handedTo, handedAt };
}

/** Where a part can change hands: once somebody holds it and until it has ended. */
export const mayBeHandedOver = (state: PartState): boolean => state === 'accepted' || state === 'decided';

/**
 * Whether a part can be handed over to this person. Any caseworker of the contact point may name the colleague, so that
 * nothing is stuck with one who is away; nobody is named who holds it already.
 * @param isColleague whether the person holds the role that handles this part, in this very contact point, today
 */
export function mayBeHandedTo(part: Holding & { state: PartState }, to: string, isColleague: boolean): true | Refusal {
  if (!mayBeHandedOver(part.state)) return refuse('wrong-state', { state: part.state });
  if (!isColleague) return refuse('receiver-not-a-colleague');
  return part.heldBy === to ? refuse('held-already') : true;
}

/** Only the colleague who was named confirms, and so takes over. */
export function mayTakeOver(part: Holding, by: string): true | Refusal {
  return part.handedTo === by ? true : refuse('not-handed-to-you');
}
