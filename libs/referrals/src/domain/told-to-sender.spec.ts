import { partEvents, type PartState, type Side } from './part-state.js';
import { eventForSender, senderPartEvents, shownSince } from './told-to-sender.js';

describe('what stays in the municipality is not in the sender’s history', () => {
  it.each(['pass_on', 'hand_over', 'take_over', 'decide', 'close'] as const)('%s', (event) => {
    expect(eventForSender(event)).toBe(null);
  });

  it('accepting is told as received, everything else by its own name', () => {
    expect(eventForSender('accept')).toBe('receive');
    const others = partEvents.filter((event) => !['accept', 'pass_on', 'hand_over', 'take_over', 'decide', 'close', 'answer_end'].includes(event));
    expect(others.map(eventForSender)).toEqual(others);
    expect([...new Set(partEvents.map(eventForSender))].filter((event) => event !== null).sort()).toEqual([...senderPartEvents].sort());
  });
});

describe('the sender is told since when a part is where it is', () => {
  const minute = (at: number) => new Date(Date.UTC(2026, 10, 24, 2, at));
  const after = (...states: [PartState, Side?][]) => shownSince(states.map(([toState, closedBy = 'receiver'], index) => ({ at: minute(index), toState, closedBy })));

  it.each<[string, [PartState, Side?][], number]>([
    ['delivered and not opened', [['sent'], ['delivered']], 1],
    ['opened', [['sent'], ['delivered'], ['opened']], 2],
    ['corrected after opening', [['delivered'], ['opened'], ['opened']], 1],
    ['passed on before opening', [['sent'], ['delivered'], ['passed_on']], 1],
    ['returned for the second time', [['returned'], ['sent'], ['delivered'], ['opened'], ['returned']], 4],
    ['closed by the sender', [['returned'], ['closed', 'sender']], 1],
  ])('%s', (_what, states, at) => {
    expect(after(...states)).toEqual(minute(at));
  });

  it('which is not moved by what happens in the municipality', () => {
    expect(after(['opened'], ['accepted'], ['decided'], ['decided'], ['closed'])).toEqual(minute(1));
  });

  it('and since nothing, before anything happened', () => {
    expect(shownSince([])).toBe(undefined);
  });
});
