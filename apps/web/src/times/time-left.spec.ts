import { nearness, timeLeftText } from './time-left.js';

const now = new Date('2026-11-23T20:48:30Z');
const due = (milliseconds: number) => new Date(now.getTime() + milliseconds);
const [second, minute, hour] = [1000, 60_000, 3_600_000];

describe('what is left of a deadline', () => {
  it.each<[number, string, string]>([
    [24 * hour, '24 t 0 min tilbage', '24 h 0 min left'],
    [18 * hour + 29 * minute + 59 * second, '18 t 29 min tilbage', '18 h 29 min left'],
    [4 * hour + second, '4 t 0 min tilbage', '4 h 0 min left'],
    [4 * hour, 'Kun 4 t 0 min tilbage', 'Only 4 h 0 min left'],
    [59 * minute, 'Kun 59 min tilbage', 'Only 59 min left'],
    [30 * second, 'Kun under 1 min tilbage', 'Only less than 1 min left'],
    [0, 'Overskredet med under 1 min', 'Overdue by less than 1 min'],
    [-second, 'Overskredet med under 1 min', 'Overdue by less than 1 min'],
    [-(2 * hour + 12 * minute), 'Overskredet med 2 t 12 min', 'Overdue by 2 h 12 min'],
    [-30 * hour, 'Overskredet med 30 t 0 min', 'Overdue by 30 h 0 min'],
  ])('%d ms: %s', (milliseconds, da, en) => {
    expect([timeLeftText(due(milliseconds), now, 'da'), timeLeftText(due(milliseconds), now, 'en')]).toEqual([da, en]);
  });

  it('is elapsed time, whatever clocks on walls do meanwhile', () => {
    const beforeSummerTimeEnds = new Date('2026-10-24T12:00:00Z');
    expect(timeLeftText(new Date('2026-10-25T12:00:00Z'), beforeSummerTimeEnds, 'da')).toBe('24 t 0 min tilbage');
  });

  it('stands out from four hours on', () => {
    expect([5 * hour, 4 * hour, 1, 0, -1].map((left) => nearness(due(left), now))).toEqual(['calm', 'soon', 'soon', 'over', 'over']);
  });
});
