import { listedSent } from '../../../../../test/builders/sent-part.js';
import { sentGroups } from './sent-groups.js';

const inOrder = (...parts: Parameters<typeof listedSent>[0][]) =>
  sentGroups(parts.map((part) => listedSent(part))).map(({ turn, parts: inside }) => [turn, ...inside.map(({ reference }) => reference)]);

describe('what was sent is shown by whose turn it is', () => {
  it('the sender’s first, then the municipality’s, then what has ended', () => {
    expect(inOrder({ turn: 'nobody', reference: 'c' }, { turn: 'receiver', reference: 'b' }, { turn: 'sender', reference: 'a' })).toEqual([['sender', 'a'], ['receiver', 'b'], ['nobody', 'c']]);
  });

  it('the sender’s by what is left, whoever sent it: what has no deadline comes last', () => {
    expect(inOrder(
      { turn: 'sender', reference: 'none' },
      { turn: 'sender', reference: 'tomorrow', assessBefore: '2026-11-24T20:00:00Z' },
      { turn: 'sender', reference: 'colleague’s, now', assessBefore: '2026-11-23T20:00:00Z', isOwn: false },
    )[0]).toEqual(['sender', 'colleague’s, now', 'tomorrow', 'none']);
  });

  it.each(['receiver', 'nobody'] as const)('others (%s) with one’s own first, the newest of them first', (turn) => {
    const [, second, third] = inOrder(
      { turn, reference: 'colleague’s', sentAt: '2026-11-23T22:00:00Z', isOwn: false },
      { turn, reference: 'own, old', sentAt: '2026-11-23T20:00:00Z' },
      { turn, reference: 'own, new', sentAt: '2026-11-23T21:00:00Z' },
    );
    expect((turn === 'receiver' ? second : third)!.slice(1)).toEqual(['own, new', 'own, old', 'colleague’s']);
  });
});
