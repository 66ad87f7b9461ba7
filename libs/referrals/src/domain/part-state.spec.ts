import { closedBy, type MoveName, moves, partStates, stateAfter, stateForSender, turnForSender, whoseTurn } from './part-state.js';

const sides = ['sender', 'receiver', 'house'] as const;

// Written by hand from the issue, not from the table: from, move, side, to.
const possible: [string, MoveName, (typeof sides)[number], string][] = [
  ['draft', 'send', 'sender', 'sent'],
  ['returned', 'send', 'sender', 'sent'],
  ['recalled', 'send', 'sender', 'sent'],
  ['sent', 'deliver', 'house', 'delivered'],
  ['sent', 'leave_the_system', 'house', 'outside_the_system'],
  ['delivered', 'open', 'receiver', 'opened'],
  ['passed_on', 'open', 'receiver', 'opened'],
  ['opened', 'accept', 'receiver', 'accepted'],
  ['opened', 'return', 'receiver', 'returned'],
  ['accepted', 'return', 'receiver', 'returned'],
  ['delivered', 'pass_on', 'receiver', 'passed_on'],
  ['passed_on', 'pass_on', 'receiver', 'passed_on'],
  ['opened', 'pass_on', 'receiver', 'passed_on'],
  ['accepted', 'pass_on', 'receiver', 'passed_on'],
  ['accepted', 'decide', 'receiver', 'decided'],
  ['decided', 'close', 'receiver', 'closed'],
  ['delivered', 'recall', 'sender', 'recalled'],
  ['passed_on', 'recall', 'sender', 'recalled'],
  ['delivered', 'withdraw', 'sender', 'withdrawn'],
  ['passed_on', 'withdraw', 'sender', 'withdrawn'],
  ['opened', 'withdraw', 'sender', 'withdrawn'],
  ['accepted', 'withdraw', 'sender', 'withdrawn'],
  ['returned', 'withdraw', 'sender', 'withdrawn'],
  ['recalled', 'withdraw', 'sender', 'withdrawn'],
  ['outside_the_system', 'withdraw', 'sender', 'withdrawn'],
  ['decided', 'withdraw', 'sender', 'withdrawn'],
  ['closed', 'withdraw', 'sender', 'withdrawn'],
  ['delivered', 'expire', 'house', 'withdrawn'],
  ['passed_on', 'expire', 'house', 'withdrawn'],
  ['opened', 'expire', 'house', 'withdrawn'],
  ['accepted', 'expire', 'house', 'withdrawn'],
  ['returned', 'expire', 'house', 'withdrawn'],
  ['recalled', 'expire', 'house', 'withdrawn'],
  ['outside_the_system', 'expire', 'house', 'withdrawn'],
  ['decided', 'expire', 'house', 'withdrawn'],
  ['closed', 'expire', 'house', 'withdrawn'],
  ['returned', 'answer_not_necessary', 'sender', 'closed'],
  ['recalled', 'answer_not_necessary', 'sender', 'closed'],
  ['outside_the_system', 'hand_over_outside', 'sender', 'closed'],
];

describe('a part moves only as the table says', () => {
  const all = partStates.flatMap((from) => (Object.keys(moves) as MoveName[]).flatMap((move) => sides.map((side) => ({ from, move, side }))));

  it.each(all)('from $from by $move of the $side', ({ from, move, side }) => {
    const expected = possible.find(([state, name, by]) => state === from && name === move && by === side)?.[3] ?? null;
    expect(stateAfter(move, from, side)).toBe(expected);
  });
});

describe('nothing is nobody’s turn before it has ended', () => {
  it.each(partStates)('%s', (state) => {
    expect(whoseTurn(state) === 'nobody').toBe(state === 'closed' || state === 'withdrawn');
  });

  it.each(['returned', 'recalled', 'outside_the_system'] as const)('%s is the sender’s', (state) => {
    expect(whoseTurn(state)).toBe('sender');
  });
});

describe('a closing is told by whether anybody had opened the part', () => {
  const closings = possible.filter(([, , , to]) => to === 'closed');

  it.each(closings)('from %s by %s of the %s', (_from, _move, side) => {
    expect(closedBy({ openedAt: side === 'receiver' ? new Date(0) : null })).toBe(side);
  });
});

describe('the sender never sees the inner steps of the municipality', () => {
  it.each([['accepted'], ['decided'], ['closed']] as const)('%s by the municipality is received', (state) => {
    expect(stateForSender(state, 'receiver')).toBe('received');
  });

  it('passed on is delivered, and what the sender closed is closed', () => {
    expect(stateForSender('passed_on', 'receiver')).toBe('delivered');
    expect(stateForSender('closed', 'sender')).toBe('closed');
  });

  it('and the turn does not tell accepted from decided or closed', () => {
    const shown = (['accepted', 'decided', 'closed'] as const).map((state) => turnForSender(state, 'receiver'));
    expect(shown).toEqual(['receiver', 'receiver', 'receiver']);
    expect(turnForSender('closed', 'sender')).toBe('nobody');
  });
});
