import { heldByNobody } from './holding.js';
import { nextActs, type PartAct } from './next-acts.js';
import { type PartState, partStates } from './part-state.js';

// Written by hand from the issue: what a caseworker can do with a part that the contact point has.
const expected: Partial<Record<PartState, PartAct[]>> = {
  delivered: ['pass_on'],
  passed_on: ['pass_on'],
  opened: ['accept', 'pass_on', 'return'],
  accepted: ['decide', 'give_feedback', 'hand_over', 'pass_on', 'return'],
  decided: ['give_feedback', 'close', 'hand_over'],
  closed: ['give_feedback'],
};
const part = (state: PartState) => ({ ...heldByNobody, heldBy: 'karen', state, feedbackCovered: true });

describe('what can be done next', () => {
  it.each(partStates)('with a part that is %s', (state) => {
    expect(nextActs(part(state), 'jonas')).toEqual(expected[state] ?? []);
  });

  it('is no answer to the police that the consent does not cover', () => {
    expect(nextActs({ ...part('accepted'), feedbackCovered: false }, 'jonas')).not.toContain('give_feedback');
  });

  it('is taking over for the colleague who was named, and for nobody else', () => {
    const waiting = { ...part('accepted'), handedTo: 'jonas', handedAt: new Date('2026-11-24T10:00:00Z') };
    expect([nextActs(waiting, 'jonas').includes('take_over'), nextActs(waiting, 'karen').includes('take_over')]).toEqual([true, false]);
  });
});
