import type { SentListPartAnswer, Turn } from '#api-client';

export interface SentGroup {
  readonly turn: Turn;
  readonly parts: readonly SentListPartAnswer[];
}

const order: readonly Turn[] = ['sender', 'receiver', 'nobody'];

/**
 * What a unit has sent by whose turn it is: its own first. There the shortest deadline comes first, whoever sent it; in
 * the others one's own come first, and the newest of them.
 */
export function sentGroups(parts: readonly SentListPartAnswer[]): SentGroup[] {
  const byTurn = Map.groupBy(parts, ({ turn }) => turn);
  return order.map((turn) => ({ turn, parts: (byTurn.get(turn) ?? []).toSorted(turn === 'sender' ? leastTimeFirst : ownAndNewestFirst) }));
}

/** What has no deadline comes after what has. */
function leastTimeFirst(one: SentListPartAnswer, other: SentListPartAnswer): number {
  const due = ({ assessBefore }: SentListPartAnswer): number => (assessBefore === undefined ? Number.MAX_VALUE : Date.parse(assessBefore));
  return due(one) - due(other) || ownAndNewestFirst(one, other);
}

const ownAndNewestFirst = (one: SentListPartAnswer, other: SentListPartAnswer): number =>
  Number(other.isOwn) - Number(one.isOwn) || Date.parse(other.sentAt) - Date.parse(one.sentAt) || (one.reference < other.reference ? -1 : 1);
