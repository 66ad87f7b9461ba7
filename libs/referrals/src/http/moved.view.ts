import type { Actor } from '#kernel';
import { stateForSender } from '../domain/part-state.js';
import type { PartRow } from '../part.row.js';

/** After a move: where the part is now, in the words that this side may know. */
export function movedView(part: PartRow, actor: Actor) {
  const isSender = part.senderUnitId === actor.unitId;
  return {
    id: part.id,
    reference: part.reference,
    state: isSender ? stateForSender(part.state, 'sender') : part.state,
    version: part.version,
    assessBefore: part.assessBefore?.toISOString(),
  };
}
