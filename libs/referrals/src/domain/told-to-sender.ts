import { type PartEvent, type PartState, type SenderPartState, type Side, stateForSender } from './part-state.js';

/** What can stand in a part's history as its sender is told it. */
export const senderPartEvents = [
  'send', 'deliver', 'leave_the_system', 'open', 'receive', 'return', 'recall', 'withdraw', 'expire', 'answer_not_necessary', 'hand_over_outside', 'correct',
  'give_feedback',
] as const;
export type SenderPartEvent = (typeof senderPartEvents)[number];

const toldOtherwise: Readonly<Partial<Record<PartEvent, SenderPartEvent | null>>> = {
  accept: 'receive', pass_on: null, hand_over: null, take_over: null, decide: null, close: null,
  // What each recipient answered stands with the consent, for all of them alike.
  answer_end: null,
};

/** An event in the words that the sender may know; null for a step that stays in the municipality (decision 0009). */
export function eventForSender(event: PartEvent): SenderPartEvent | null {
  const told = toldOtherwise[event];
  return told === undefined ? (event as SenderPartEvent) : told;
}

interface Happened {
  at: Date;
  toState: PartState;
  /** Whose closing it is, where the part is closed. */
  closedBy: Side;
}

/** Since when a part has been where its sender is shown that it is. */
export function shownSince(history: readonly Happened[]): Date | undefined {
  const shown = history.map(({ at, toState, closedBy }): { at: Date; state: SenderPartState } => ({ at, state: stateForSender(toState, closedBy) }));
  const before = shown.findLastIndex(({ state }) => state !== shown.at(-1)!.state);
  return shown[before + 1]?.at;
}
