import { type Side, stateForSender } from '../domain/part-state.js';
import type { PartRow } from '../part.row.js';
import type { PartMovedAnswer, SentPartMovedAnswer } from './part.answer.js';

/** After a move of the contact point: where the part is now. */
export function movedView(part: PartRow): PartMovedAnswer {
  return {
    id: part.id,
    reference: part.reference,
    state: part.state,
    version: part.version,
    assessBefore: part.assessBefore?.toISOString(),
  };
}

/** After a move of the sender: where the part is now, in the words that the sender may know. */
export const movedForSenderView = (part: PartRow): SentPartMovedAnswer => shownToSender(part, 'sender');

/** After a correction, which moves nothing: what is closed, the municipality closed. */
export const correctedView = (part: PartRow): SentPartMovedAnswer => shownToSender(part, 'receiver');

function shownToSender(part: PartRow, closedBy: Side): SentPartMovedAnswer {
  return {
    id: part.id,
    reference: part.reference,
    state: stateForSender(part.state, closedBy),
    version: part.version,
    assessBefore: part.assessBefore?.toISOString(),
  };
}
