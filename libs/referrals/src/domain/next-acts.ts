import { type Holding, mayBeHandedOver, mayTakeOver } from './holding.js';
import { type PartState, stateAfter } from './part-state.js';

/** What a contact point can do with a part, in the order in which it is usually done. */
export const partActs = ['accept', 'take_over', 'decide', 'give_feedback', 'close', 'hand_over', 'pass_on', 'return'] as const;
export type PartAct = (typeof partActs)[number];

interface ActedOn extends Holding {
  state: PartState;
  feedbackCovered: boolean;
}

/** Where the police can be answered: somebody has taken the part on. */
export const canBeAnswered = (state: PartState): boolean => ['accepted', 'decided', 'closed'].includes(state);

/** What can be done with a part as it is, by this caseworker of the contact point that has it. Asked for by whoever draws buttons. */
export function nextActs(part: ActedOn, actorId: string): PartAct[] {
  const isPossible: Record<PartAct, boolean> = {
    accept: stateAfter('accept', part.state, 'receiver') !== null,
    take_over: mayTakeOver(part, actorId) === true,
    decide: stateAfter('decide', part.state, 'receiver') !== null,
    give_feedback: canBeAnswered(part.state) && part.feedbackCovered,
    close: stateAfter('close', part.state, 'receiver') !== null,
    hand_over: mayBeHandedOver(part.state),
    pass_on: stateAfter('pass_on', part.state, 'receiver') !== null,
    return: stateAfter('return', part.state, 'receiver') !== null,
  };
  return partActs.filter((act) => isPossible[act]);
}
