import { stateForSender, whoseTurn } from '../domain/part-state.js';
import type { ListedPart } from '../read-lists.js';

export function listView(parts: ListedPart[]) {
  return {
    parts: parts.map(({ row, name }) => ({
      id: row.partId,
      reference: row.reference,
      kind: row.kind,
      urgency: row.urgency,
      state: row.side === 'sender' ? stateForSender(row.state, 'receiver') : row.state,
      turn: whoseTurn(row.state),
      version: row.version,
      children: row.children,
      deliveredAt: row.deliveredAt?.toISOString(),
      assessBefore: row.side === 'receiver' || whoseTurn(row.state) === 'sender' ? row.assessBefore?.toISOString() : undefined,
      name,
    })),
  };
}
