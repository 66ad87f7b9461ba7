import { stateForSender, turnForSender, whoseTurn } from '../domain/part-state.js';
import type { ListingRow } from '../part.row.js';

/** A row of a list, with the name if this contact point has opened the part. */
export interface ListedPart {
  row: ListingRow;
  name?: string;
}

const closedBy = (row: ListedPart['row']): 'sender' | 'receiver' => (row.isClosedBySender ? 'sender' : 'receiver');

/** A list holds this many; one more was asked for, so that a cut list says that it was cut. */
export const mostListed = 500;

export function listView(parts: ListedPart[]) {
  return {
    isCut: parts.length > mostListed,
    parts: parts.slice(0, mostListed).map(({ row, name }) => ({
      id: row.partId,
      reference: row.reference,
      kind: row.kind,
      urgency: row.urgency,
      state: row.side === 'sender' ? stateForSender(row.state, closedBy(row)) : row.state,
      turn: row.side === 'sender' ? turnForSender(row.state, closedBy(row)) : whoseTurn(row.state),
      version: row.version,
      children: row.children,
      deliveredAt: row.deliveredAt?.toISOString(),
      assessBefore: row.side === 'receiver' || whoseTurn(row.state) === 'sender' ? row.assessBefore?.toISOString() : undefined,
      name,
    })),
  };
}
