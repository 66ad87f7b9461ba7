/** Where a draft is in its life. Everything but unsent is its end, and then its content is gone. */
export const draftStates = ['unsent', 'sent', 'not_necessary', 'discarded', 'deleted'] as const;
export type DraftState = (typeof draftStates)[number];

/** Who makes a move: whoever owns the draft, a colleague of the unit, or the house itself. */
export type DraftMover = 'owner' | 'colleague' | 'house';

interface Move {
  readonly from: readonly DraftState[];
  readonly to: DraftState;
  readonly by: DraftMover;
  /** Whether it ends without an answer for a child: never possible once a child was on the draft. */
  readonly dropsChild: boolean;
}

/** Every move there is. What is not here cannot happen. */
export const draftMoves = {
  save: { from: ['unsent'], to: 'unsent', by: 'owner', dropsChild: false },
  take_over: { from: ['unsent'], to: 'unsent', by: 'colleague', dropsChild: false },
  // Whatever became of the draft meanwhile: a notification is never held back for a draft that was given up.
  send: { from: ['unsent', 'not_necessary', 'discarded', 'deleted'], to: 'sent', by: 'owner', dropsChild: false },
  answer_not_necessary: { from: ['unsent'], to: 'not_necessary', by: 'owner', dropsChild: false },
  discard: { from: ['unsent'], to: 'discarded', by: 'owner', dropsChild: true },
  delete: { from: ['unsent'], to: 'deleted', by: 'house', dropsChild: true },
} as const satisfies Record<string, Move>;
export type DraftMoveName = keyof typeof draftMoves;

/** What stands in a draft's history; that it was saved stands in the audit log. */
export type DraftEvent = Exclude<DraftMoveName, 'save'>;

/** The state that a move leads to, or null where the move is not possible from here, by this one, or for the child's sake. */
export function draftStateAfter(move: DraftMoveName, draft: { state: DraftState; hadChild: boolean }, by: DraftMover): DraftState | null {
  const wanted: Move = draftMoves[move];
  if (wanted.dropsChild && draft.hadChild) return null;
  return wanted.by === by && wanted.from.includes(draft.state) ? wanted.to : null;
}
