import { standingAt } from './assignment-standing.js';

const day = (number: number) => new Date(Date.UTC(2026, 0, number));

describe('an assignment', () => {
  it.each([
    [9, null, 'in_force'],
    [10, null, 'in_force'],
    [11, null, 'to_come'],
    [9, 11, 'in_force'],
    [8, 10, 'ended'],
    [8, 9, 'ended'],
    [11, 12, 'to_come'],
    [12, 12, 'ended'],
    [9, 9, 'ended'],
  ] as const)('from day %s to day %s is, on day 10, %s', (from, to, standing) => {
    expect(standingAt(day(10), day(from), to === null ? null : day(to))).toBe(standing);
  });
});
