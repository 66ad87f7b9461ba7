import { nextForSender, type SentPartAct } from './next-for-sender.js';
import { type PartState, partStates } from './part-state.js';

const atKoege = { contactPointId: 'køge', openedAt: null, wrappedKey: Buffer.of(1) };
const read = { ...atKoege, openedAt: new Date(0) };
const nowhere = { ...atKoege, contactPointId: null };
const keyless = { ...atKoege, wrappedKey: null };

// Written by hand from the issue: what a sender can do with a part, and how such a part lies in the database.
const expected: Record<PartState, [typeof atKoege | typeof read | typeof nowhere | typeof keyless, SentPartAct[]]> = {
  draft: [nowhere, ['send_again']],
  sent: [nowhere, []],
  delivered: [atKoege, ['recall', 'send_message']],
  passed_on: [atKoege, ['recall', 'send_message']],
  opened: [read, ['correct', 'send_message']],
  accepted: [read, ['correct', 'send_message']],
  decided: [read, ['correct', 'send_message']],
  closed: [read, ['correct', 'send_message']],
  returned: [nowhere, ['send_again', 'answer_not_necessary']],
  recalled: [keyless, ['send_again', 'answer_not_necessary']],
  outside_the_system: [nowhere, ['hand_over_outside']],
  withdrawn: [read, []],
};

describe('what a sender can do next', () => {
  it.each(partStates)('with a child’s part that is %s', (state) => {
    const [lies, acts] = expected[state];
    expect(nextForSender({ ...lies, state, consentId: null })).toEqual(acts);
  });

  it.each(partStates)('with an adult’s part that is %s: the same, and take the consent back until that was done', (state) => {
    const [lies, acts] = expected[state];
    const isOver = ['draft', 'sent', 'withdrawn'].includes(state);
    expect(nextForSender({ ...lies, state, consentId: 'consent' })).toEqual(isOver ? acts : [...acts, 'withdraw']);
  });

  it('does not tell accepted from decided or closed', () => {
    const shown = (['accepted', 'decided', 'closed'] as const).map((state) => nextForSender({ ...read, state, consentId: 'consent' }));
    expect(shown[1]).toEqual(shown[0]);
    expect(shown[2]).toEqual(shown[0]);
  });

  it('is no correction of what nobody has read, or nobody can read', () => {
    for (const lies of [atKoege, nowhere, { ...keyless, openedAt: new Date(0) }]) expect(nextForSender({ ...lies, state: 'closed', consentId: null })).not.toContain('correct');
  });
});
