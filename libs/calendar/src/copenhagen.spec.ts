import { dayAt, evenIntervals, instantOf, offsetAt } from './copenhagen.js';
import { dayNumber, weekdayOf } from './day.js';

const hour = 60 * 60 * 1000;

describe('Danish clocks', () => {
  it.each([
    ['2026-10-25T00:59:59.999Z', 2], ['2026-10-25T01:00:00.000Z', 1], ['2027-03-28T00:59:59.999Z', 1], ['2027-03-28T01:00:00.000Z', 2],
    ['2026-11-24T03:10:00.000Z', 1], ['2026-07-01T12:00:00.000Z', 2],
  ])('are at %s ahead of UTC by %d hours', (at, hours) => {
    expect(offsetAt(new Date(at))).toBe(hours * hour);
  });

  it.each([['2026-11-23T22:59:59Z', 23], ['2026-11-23T23:00:00Z', 24], ['2026-07-01T21:59:59Z', 1], ['2026-07-01T22:00:00Z', 2]])(
    'begin a new day at midnight of their own: %s is the %dth', (at, date) => {
      expect(new Date(dayAt(new Date(at)) * 24 * hour).getUTCDate()).toBe(date);
    },
  );

  it.each<[string, [number, number, number], number, string]>([
    ['plainly', [2026, 11, 24], 15, '2026-11-24T14:00:00.000Z'],
    ['the first of two, when summer time ends', [2026, 10, 25], 2.5, '2026-10-25T00:30:00.000Z'],
    ['an hour later, when it never was because summer time begins', [2027, 3, 28], 2.5, '2027-03-28T01:30:00.000Z'],
    ['after the night of the change', [2027, 3, 28], 15, '2027-03-28T13:00:00.000Z'],
    ['before it', [2026, 10, 25], 1, '2026-10-24T23:00:00.000Z'],
  ])('show a time at one instant: %s', (_how, [year, month, day], hours, at) => {
    expect(instantOf(dayNumber(year, month, day), hours * hour).toISOString()).toBe(at);
  });

  it('jump twice a year, and nowhere else is an interval cut', () => {
    const pieces = evenIntervals({ from: new Date('2026-10-01T10:00:00Z'), to: new Date('2027-10-01T10:00:00Z') });
    expect(pieces.map(({ from, offset }) => [from.toISOString(), offset / hour])).toEqual([
      ['2026-10-01T10:00:00.000Z', 2], ['2026-10-25T01:00:00.000Z', 1], ['2027-03-28T01:00:00.000Z', 2],
    ]);
    expect(pieces.at(-1)!.to.toISOString()).toBe('2027-10-01T10:00:00.000Z');
  });
});

describe('a weekday', () => {
  it.each([[1970, 1, 1, 'thursday'], [1969, 12, 28, 'sunday'], [2026, 11, 24, 'tuesday'], [2027, 3, 28, 'sunday'], [2028, 2, 29, 'tuesday']] as const)(
    'of %d-%d-%d is %s', (year, month, day, weekday) => {
      expect(weekdayOf(dayNumber(year, month, day))).toBe(weekday);
    },
  );
});
