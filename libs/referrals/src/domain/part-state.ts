/** Where a part is in its life (issue vocabulary; one table of moves below). */
export const partStates = [
  'draft', 'sent', 'delivered', 'opened', 'accepted', 'returned', 'recalled', 'passed_on', 'outside_the_system', 'withdrawn', 'decided', 'closed',
] as const;
export type PartState = (typeof partStates)[number];

/** Where a part is as its sender is told. */
export const senderPartStates = [
  'draft', 'sent', 'delivered', 'opened', 'received', 'returned', 'recalled', 'outside_the_system', 'withdrawn', 'closed',
] as const;
export type SenderPartState = (typeof senderPartStates)[number];

/** Who makes a move: the unit that sent the part, the contact point that has it, or the house itself. */
export type Side = 'sender' | 'receiver' | 'house';

interface Move {
  readonly from: readonly PartState[];
  readonly to: PartState;
  readonly by: Side;
}

/** Every move there is. What is not here cannot happen. */
export const moves = {
  send: { from: ['draft', 'returned', 'recalled'], to: 'sent', by: 'sender' },
  deliver: { from: ['sent'], to: 'delivered', by: 'house' },
  leave_the_system: { from: ['sent'], to: 'outside_the_system', by: 'house' },
  open: { from: ['delivered', 'passed_on'], to: 'opened', by: 'receiver' },
  accept: { from: ['opened'], to: 'accepted', by: 'receiver' },
  return: { from: ['opened', 'accepted'], to: 'returned', by: 'receiver' },
  pass_on: { from: ['delivered', 'passed_on', 'opened', 'accepted'], to: 'passed_on', by: 'receiver' },
  decide: { from: ['accepted'], to: 'decided', by: 'receiver' },
  close: { from: ['decided'], to: 'closed', by: 'receiver' },
  recall: { from: ['delivered', 'passed_on'], to: 'recalled', by: 'sender' },
  withdraw: { from: ['delivered', 'passed_on', 'opened', 'accepted', 'returned', 'recalled', 'outside_the_system', 'decided', 'closed'], to: 'withdrawn', by: 'sender' },
  expire: { from: ['delivered', 'passed_on', 'opened', 'accepted', 'returned', 'recalled', 'outside_the_system', 'decided', 'closed'], to: 'withdrawn', by: 'house' },
  answer_not_necessary: { from: ['returned', 'recalled'], to: 'closed', by: 'sender' },
  hand_over_outside: { from: ['outside_the_system'], to: 'closed', by: 'sender' },
} as const satisfies Record<string, Move>;
export type MoveName = keyof typeof moves;

/** What can stand in a part's history: its moves, and what happens to it without moving it. */
export const partNotes = ['correct', 'give_feedback', 'hand_over', 'take_over', 'answer_end'] as const;
export type PartNote = (typeof partNotes)[number];
export const partEvents = [...(Object.keys(moves) as MoveName[]), ...partNotes] as const;
export type PartEvent = (typeof partEvents)[number];

/** The state that a move leads to, or null where the move is not possible from here or by this side. */
export function stateAfter(move: MoveName, from: PartState, by: Side): PartState | null {
  const wanted: Move = moves[move];
  return wanted.by === by && wanted.from.includes(from) ? wanted.to : null;
}

/**
 * What the sender is shown. The grounds and the inner steps of the municipality stay there: a part that is accepted,
 * decided or closed by the municipality is "received", one that was passed on is "delivered" (domain.md 2.2, § 138).
 */
export function stateForSender(state: PartState, closedBy: Side): SenderPartState {
  if (state === 'passed_on') return 'delivered';
  if (state === 'accepted' || state === 'decided') return 'received';
  if (state === 'closed') return closedBy === 'sender' ? 'closed' : 'received';
  return state;
}

/** Whose closing it is, of a part that is closed: only a contact point that has opened it can close it, and its sender only what nobody has. */
export const closedBy = ({ openedAt }: { openedAt: Date | null }): Side => (openedAt === null ? 'sender' : 'receiver');

/** Whose turn a part is. */
export const turns = ['sender', 'receiver', 'nobody'] as const;
export type Turn = (typeof turns)[number];

/** Whose turn it is. Nothing is nobody's turn before it has ended. */
export function whoseTurn(state: PartState): Turn {
  if (['draft', 'sent', 'returned', 'recalled', 'outside_the_system'].includes(state)) return 'sender';
  if (state === 'closed' || state === 'withdrawn') return 'nobody';
  return 'receiver';
}

/** Whose turn the sender is shown: what the municipality has taken stays the municipality's, decided and closed or not. */
export function turnForSender(state: PartState, closedBy: Side): Turn {
  return stateForSender(state, closedBy) === 'received' ? 'receiver' : whoseTurn(state);
}
