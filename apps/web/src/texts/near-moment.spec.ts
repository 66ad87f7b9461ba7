import { nearMomentText } from './near-moment.js';

describe('a moment that is near', () => {
  const now = new Date('2026-11-24T02:12:00Z');
  it.each([
    ['2026-11-24T22:59:00Z', 'i dag kl. 23.59', 'today at 23:59'],
    ['2026-11-24T23:00:00Z', 'i morgen kl. 00.00', 'tomorrow at 00:00'],
    ['2026-11-25T02:12:00Z', 'i morgen kl. 03.12', 'tomorrow at 03:12'],
    ['2026-11-23T22:59:00Z', 'i går kl. 23.59', 'yesterday at 23:59'],
    ['2026-11-26T02:12:00Z', 'tors. 26. nov. kl. 03.12', 'Thu 26 Nov at 03:12'],
  ])('%s is said by the Danish day', (at, danish, english) => {
    expect([nearMomentText(new Date(at), now, 'da'), nearMomentText(new Date(at), now, 'en')]).toEqual([danish, english]);
  });

  it('is tomorrow over the night in which clocks change', () => {
    expect(nearMomentText(new Date('2027-03-28T10:00:00Z'), new Date('2027-03-27T10:00:00Z'), 'da')).toBe('i morgen kl. 12.00');
    expect(nearMomentText(new Date('2026-10-25T11:00:00Z'), new Date('2026-10-24T10:00:00Z'), 'da')).toBe('i morgen kl. 12.00');
  });
});
