import { danishDayOf, isMidnight } from './danish-days.js';

const span = (at: string, daysBefore?: number) => {
  const { from, to } = danishDayOf(new Date(at), daysBefore);
  return [from.toISOString().slice(0, 16), to.toISOString().slice(0, 16), (to.getTime() - from.getTime()) / 3_600_000];
};

describe('a day in Denmark', () => {
  it.each([
    ['in winter', '2026-11-23T20:48:00Z', undefined, ['2026-11-22T23:00', '2026-11-23T23:00', 24]],
    ['just after midnight', '2026-11-23T23:00:00Z', undefined, ['2026-11-23T23:00', '2026-11-24T23:00', 24]],
    ['just before midnight', '2026-11-23T22:59:59Z', undefined, ['2026-11-22T23:00', '2026-11-23T23:00', 24]],
    ['before it', '2026-11-23T20:48:00Z', 1, ['2026-11-21T23:00', '2026-11-22T23:00', 24]],
    ['in summer', '2026-07-01T12:00:00Z', undefined, ['2026-06-30T22:00', '2026-07-01T22:00', 24]],
    ['when summer time begins', '2027-03-28T12:00:00Z', undefined, ['2027-03-27T23:00', '2027-03-28T22:00', 23]],
    ['when summer time ends', '2026-10-25T12:00:00Z', undefined, ['2026-10-24T22:00', '2026-10-25T23:00', 25]],
    ['before the one on which summer time ends', '2026-10-25T23:30:00Z', 1, ['2026-10-24T22:00', '2026-10-25T23:00', 25]],
    ['at the turn of the year', '2027-01-01T10:00:00Z', 1, ['2026-12-30T23:00', '2026-12-31T23:00', 24]],
  ] as const)('%s', (_when, at, daysBefore, expected) => {
    expect(span(at, daysBefore)).toEqual(expected);
  });

  it('begins at midnight, to the millisecond', () => {
    expect(['2026-11-22T23:00:00Z', '2026-06-30T22:00:00Z', '2026-11-22T23:00:00.001Z', '2026-11-23T00:00:00Z'].map((at) => isMidnight(new Date(at)))).toEqual([true, true, false, false]);
  });
});
