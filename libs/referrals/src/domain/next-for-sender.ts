import { type PartState, stateAfter } from './part-state.js';

/** What the unit that sent a part can do with it, in the order in which it is usually done. */
export const sentPartActs = ['send_again', 'answer_not_necessary', 'hand_over_outside', 'recall', 'correct', 'send_message', 'withdraw'] as const;
export type SentPartAct = (typeof sentPartActs)[number];

interface SentPart {
  state: PartState;
  consentId: string | null;
  contactPointId: string | null;
  openedAt: Date | null;
  wrappedKey: Buffer | null;
}

/**
 * Whether what was read can still be corrected. It can for as long as a contact point has it, after it has closed its case
 * too: wrong data that were given away are corrected where they are (LED art. 7(3) and 16(6)).
 */
export function mayBeCorrected({ state, openedAt, wrappedKey }: SentPart): boolean {
  return openedAt !== null && wrappedKey !== null && ['opened', 'accepted', 'decided', 'closed'].includes(state);
}

/**
 * What can be done with a part as it is. Accepted, decided and closed by the municipality answer the same, or what can be
 * done would tell of its inner steps (decision 0009).
 */
export function nextForSender(part: SentPart): SentPartAct[] {
  const can = (move: 'send' | 'answer_not_necessary' | 'hand_over_outside' | 'recall' | 'withdraw'): boolean => stateAfter(move, part.state, 'sender') !== null;
  const isPossible: Record<SentPartAct, boolean> = {
    send_again: can('send'),
    answer_not_necessary: can('answer_not_necessary'),
    hand_over_outside: can('hand_over_outside'),
    recall: can('recall'),
    correct: mayBeCorrected(part),
    send_message: part.contactPointId !== null && part.state !== 'recalled' && part.state !== 'withdrawn',
    withdraw: part.consentId !== null && can('withdraw'),
  };
  return sentPartActs.filter((act) => isPossible[act]);
}
