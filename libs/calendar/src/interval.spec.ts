import fc from 'fast-check';
import { common, type Interval, union, without } from './interval.js';

const between = (from: number, to: number): Interval => ({ from: new Date(from), to: new Date(to) });
const plain = (intervals: Interval[]): number[][] => intervals.map(({ from, to }) => [from.getTime(), to.getTime()]);

describe('intervals', () => {
  it.each<[string, Interval[], number[][]]>([
    ['that touch are one', [between(5, 9), between(1, 5)], [[1, 9]]],
    ['that overlap are one', [between(1, 6), between(4, 9), between(2, 3)], [[1, 9]]],
    ['apart stay apart, in order', [between(7, 9), between(1, 5)], [[1, 5], [7, 9]]],
    ['that are empty or reversed hold nothing', [between(3, 3), between(9, 4)], []],
  ])('%s', (_what, intervals, expected) => {
    expect(plain(union(intervals))).toEqual(expected);
  });

  it('hold exactly the moments that they should, whatever they are', () => {
    const some = fc.array(fc.tuple(fc.nat(40), fc.nat(40)).map(([from, to]) => between(from, to)), { maxLength: 6 });
    const moments = Array.from({ length: 41 }, (_, at) => at);
    const holds = (intervals: readonly Interval[], at: number): boolean => intervals.some(({ from, to }) => from.getTime() <= at && at < to.getTime());
    fc.assert(
      fc.property(some, some, (a, b) => {
        for (const at of moments) {
          expect(holds(union([...a, ...b]), at)).toBe(holds(a, at) || holds(b, at));
          expect(holds(common(a, b), at)).toBe(holds(a, at) && holds(b, at));
          expect(holds(without(a, b), at)).toBe(holds(a, at) && !holds(b, at));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('come in order, apart and none empty', () => {
    const some = fc.array(fc.tuple(fc.nat(40), fc.nat(40)).map(([from, to]) => between(from, to)), { maxLength: 6 });
    const isTidy = (intervals: Interval[]): boolean =>
      intervals.every(({ from, to }, index) => from < to && (index === 0 || intervals[index - 1]!.to < from));
    fc.assert(fc.property(some, some, (a, b) => [union(a), common(a, b), without(a, b)].every(isTidy)));
  });
});
